import { type LabelRow, phrases } from './label-row.ts'

/** The labels of the Nordic languages, of every kind. To add one, add a phrase. */
export const NORTH_LABELS: readonly LabelRow[] = [
  {
    language: 'sv',
    kind: 'related',
    example: 'Läs också: Skolan byggs ut',
    phrases: phrases(`
      läs också | läs även | läs mer | mer om detta | mer om | relaterat | relaterade artiklar |
      relaterade nyheter | fler nyheter | senaste nytt | senaste nyheterna | mest läst | mest lästa |
      missa inte | se också | rekommenderat | nästa artikel | fler artiklar`),
  },
  {
    language: 'sv',
    kind: 'share',
    example: 'Dela artikeln',
    phrases: phrases(`
      dela | dela artikeln | dela artikel | dela på facebook | tipsa en vän | följ oss | följ oss på |
      kopiera länk | skriv ut | spara artikel | lyssna på artikeln | rapportera fel`),
  },
  {
    language: 'sv',
    kind: 'comment',
    example: 'Kommentera artikeln',
    phrases: phrases(`
      kommentarer | kommentera | kommentera artikeln | visa kommentarer | skriv en kommentar |
      lämna en kommentar`),
  },
  {
    language: 'sv',
    kind: 'newsletter',
    example: 'Prenumerera på vårt nyhetsbrev',
    phrases: phrases(`
      nyhetsbrev | prenumerera på vårt nyhetsbrev | få vårt nyhetsbrev | anmäl dig till vårt nyhetsbrev`),
  },
  {
    language: 'sv',
    kind: 'advert',
    example: 'Annons',
    phrases: phrases(`
      annons | annonser | annonsen fortsätter | artikeln fortsätter efter annonsen |
      artikeln fortsätter under annonsen | sponsrat innehåll`),
  },
  {
    language: 'sv',
    kind: 'tags',
    example: 'Ämnen: skola, kommun',
    phrases: phrases(`
      ämnen | ämne | taggar | etiketter | kategorier | nyckelord | ämnen i artikeln`),
  },
  {
    language: 'sv',
    kind: 'published',
    example: 'Publicerad 12 mars 2024',
    phrases: phrases(`
      publicerad | publicerat | publicerad den | publicerat den | publicerades | skapad | publiceringsdatum`),
  },
  {
    language: 'sv',
    kind: 'modified',
    example: 'Uppdaterad 13 mars 2024',
    phrases: phrases(`
      uppdaterad | uppdaterat | senast uppdaterad | senast ändrad | uppdaterad den | ändrad`),
  },
  {
    language: 'da',
    kind: 'related',
    example: 'Læs også: Skolen udvides',
    phrases: phrases(`
      læs også | læs mere | læs mere om | relaterede artikler | relateret | flere artikler | seneste nyt |
      seneste nyheder | mest læste | mest læst | gå ikke glip af | se også | anbefalet | næste artikel`),
  },
  {
    language: 'da',
    kind: 'share',
    example: 'Del artiklen',
    phrases: phrases(`
      del artiklen | del artikel | del på facebook | følg os | følg os på | kopiér link | kopier link |
      udskriv | gem artikel | lyt til artiklen | rapportér fejl`),
  },
  {
    language: 'da',
    kind: 'comment',
    example: 'Skriv en kommentar',
    phrases: phrases(`
      skriv en kommentar | kommentér | vis kommentarer | læg en kommentar | debat om artiklen`),
  },
  {
    language: 'da',
    kind: 'newsletter',
    example: 'Tilmeld dig vores nyhedsbrev',
    phrases: phrases(`
      nyhedsbrev | tilmeld dig vores nyhedsbrev | tilmeld nyhedsbrev | få vores nyhedsbrev`),
  },
  {
    language: 'da',
    kind: 'advert',
    example: 'Annonce',
    phrases: phrases(`
      annonce | annoncer | artiklen fortsætter efter annoncen | artiklen fortsætter under annoncen |
      annoncørbetalt indhold`),
  },
  {
    language: 'da',
    kind: 'tags',
    example: 'Emner: skole, kommune',
    phrases: phrases(`
      emner | emne | nøgleord | emneord`),
  },
  {
    language: 'da',
    kind: 'caption',
    example: 'Arkivfoto: Ritzau',
    phrases: phrases(`
      arkivfoto | genrefoto | pressefoto | privatfoto`),
  },
  {
    language: 'da',
    kind: 'published',
    example: 'Offentliggjort 12. marts 2024',
    phrases: phrases(`
      offentliggjort | offentliggjort den | udgivet | udgivet den | publiceret | publiceret den | bragt |
      oprettet`),
  },
  {
    language: 'da',
    kind: 'modified',
    example: 'Opdateret 13. marts 2024',
    phrases: phrases(`
      opdateret | opdateret den | sidst opdateret | senest opdateret | sidst ændret`),
  },
  {
    language: 'nb',
    kind: 'related',
    example: 'Les også: Skolen bygges ut',
    phrases: phrases(`
      les også | les mer | les mer om | relaterte saker | relaterte artikler | flere saker | siste nytt |
      siste nyheter | mest lest | ikke gå glipp av | anbefalt | neste sak`),
  },
  {
    language: 'nb',
    kind: 'share',
    example: 'Del saken',
    phrases: phrases(`
      del saken | del artikkelen | følg oss | følg oss på | kopier lenke | skriv ut | lagre saken`),
  },
  {
    language: 'nb',
    kind: 'comment',
    example: 'Legg igjen en kommentar',
    phrases: phrases(`
      legg igjen en kommentar | kommenter | se kommentarer | vis kommentarfeltet`),
  },
  {
    language: 'nb',
    kind: 'newsletter',
    example: 'Meld deg på vårt nyhetsbrev',
    phrases: phrases(`
      nyhetsbrev på e-post | meld deg på vårt nyhetsbrev | få nyhetsbrevet vårt`),
  },
  {
    language: 'nb',
    kind: 'advert',
    example: 'Artikkelen fortsetter under annonsen',
    phrases: phrases(`
      artikkelen fortsetter under annonsen | artikkelen fortsetter etter annonsen |
      saken fortsetter under annonsen | annonsørinnhold`),
  },
  {
    language: 'nb',
    kind: 'tags',
    example: 'Stikkord: skole, kommune',
    phrases: phrases(`
      stikkord | emneknagger | nøkkelord`),
  },
  {
    language: 'nb',
    kind: 'caption',
    example: 'Illustrasjonsfoto: NTB',
    phrases: phrases(`
      illustrasjonsfoto | arkivbilde | skjermbilde | foto/illustrasjon`),
  },
  {
    language: 'nb',
    kind: 'published',
    example: 'Publisert 12. mars 2024',
    phrases: phrases(`
      publisert | publisert den | først publisert | opprettet`),
  },
  {
    language: 'nb',
    kind: 'modified',
    example: 'Oppdatert 13. mars 2024',
    phrases: phrases(`
      oppdatert | sist oppdatert | oppdatert den | sist endret`),
  },
  {
    language: 'fi',
    kind: 'related',
    example: 'Lue myös: Koulua laajennetaan',
    phrases: phrases(`
      lue myös | lue lisää | lisää aiheesta | aiheeseen liittyvää | aiheeseen liittyvät | katso myös |
      luetuimmat | uusimmat | uusimmat uutiset | suosittelemme | seuraava artikkeli |
      lisää aiheesta kirjoitettua`),
  },
  {
    language: 'fi',
    kind: 'share',
    example: 'Jaa artikkeli',
    phrases: phrases(`
      jaa artikkeli | jaa facebookissa | jaa uutinen | seuraa meitä | kopioi linkki | tulosta |
      tallenna artikkeli | kuuntele juttu`),
  },
  {
    language: 'fi',
    kind: 'comment',
    example: 'Kirjoita kommentti',
    phrases: phrases(`
      kommentit | kommentoi | kirjoita kommentti | näytä kommentit | lähetä kommentti`),
  },
  {
    language: 'fi',
    kind: 'newsletter',
    example: 'Tilaa uutiskirje',
    phrases: phrases(`
      uutiskirje | tilaa uutiskirje | tilaa uutiskirjeemme`),
  },
  {
    language: 'fi',
    kind: 'advert',
    example: 'Mainos',
    phrases: phrases(`
      mainos | mainokset | juttu jatkuu mainoksen jälkeen | artikkeli jatkuu mainoksen alla |
      kaupallinen yhteistyö`),
  },
  {
    language: 'fi',
    kind: 'tags',
    example: 'Aiheet: koulu, kunta',
    phrases: phrases(`
      aiheet | avainsanat | asiasanat | tunnisteet | aihetunnisteet`),
  },
  {
    language: 'fi',
    kind: 'caption',
    example: 'Kuva: Lehtikuva',
    phrases: phrases(`
      kuva | kuvat | kuvaaja | arkistokuva | kuvituskuva | kuva ja teksti`),
  },
  {
    language: 'fi',
    kind: 'published',
    example: 'Julkaistu 12.3.2024',
    phrases: phrases(`
      julkaistu | julkaisupäivä | luotu | julkaisuaika`),
  },
  {
    language: 'fi',
    kind: 'modified',
    example: 'Päivitetty 13.3.2024',
    phrases: phrases(`
      päivitetty | viimeksi päivitetty | muokattu | viimeksi muokattu`),
  },
]

import { type LabelRow, phrases } from './label-row.ts'

/** The labels of Czech, Slovak, Hungarian and Romanian, of every kind. To add one, add a phrase. */
export const MIDDLE_LABELS: readonly LabelRow[] = [
  {
    language: 'cs',
    kind: 'related',
    example: 'Čtěte také: Škola se rozšíří',
    phrases: phrases(`
      čtěte také | čtěte více | přečtěte si | přečtěte si také | mohlo by vás zajímat | související články |
      související | další články | nejnovější zprávy | nejčtenější | doporučujeme | k tématu | viz také`),
  },
  {
    language: 'cs',
    kind: 'share',
    example: 'Sdílet článek',
    phrases: phrases(`
      sdílet | sdílet článek | sdílejte | sledujte nás | sledujte nás na | kopírovat odkaz | vytisknout |
      uložit článek | nahlásit chybu`),
  },
  {
    language: 'cs',
    kind: 'comment',
    example: 'Přidat komentář',
    phrases: phrases(`
      komentáře | přidat komentář | zobrazit komentáře | diskuse | diskuze | diskuse k článku |
      vstoupit do diskuse`),
  },
  {
    language: 'cs',
    kind: 'newsletter',
    example: 'Odběr newsletteru',
    phrases: phrases(`
      odběr newsletteru | přihlásit se k odběru | přihlaste se k odběru | přihlaste se k odběru newsletteru`),
  },
  {
    language: 'cs',
    kind: 'advert',
    example: 'Článek pokračuje pod reklamou',
    phrases: phrases(`
      článek pokračuje pod reklamou | komerční sdělení | placená inzerce | inzerce`),
  },
  {
    language: 'cs',
    kind: 'tags',
    example: 'Štítky: škola, město',
    phrases: phrases(`
      štítky | klíčová slova | rubriky`),
  },
  {
    language: 'cs',
    kind: 'caption',
    example: 'Autor fotografie: ČTK',
    phrases: phrases(`
      autor fotografie | zdroj foto | ilustrační foto | archivní foto | ilustrační snímek`),
  },
  {
    language: 'cs',
    kind: 'published',
    example: 'Publikováno: 12. března 2024',
    phrases: phrases(`
      publikováno | zveřejněno | vydáno | datum vydání | vytvořeno`),
  },
  {
    language: 'cs',
    kind: 'modified',
    example: 'Aktualizováno: 13. března 2024',
    phrases: phrases(`
      aktualizováno | aktualizace | poslední aktualizace | naposledy upraveno | upraveno`),
  },
  {
    language: 'sk',
    kind: 'related',
    example: 'Čítajte tiež: Škola sa rozšíri',
    phrases: phrases(`
      čítajte tiež | čítajte aj | prečítajte si | prečítajte si aj | mohlo by vás zaujímať |
      súvisiace články | súvisiace | ďalšie články | najnovšie správy | najčítanejšie | odporúčame`),
  },
  {
    language: 'sk',
    kind: 'share',
    example: 'Zdieľať článok',
    phrases: phrases(`
      zdieľať | zdieľať článok | zdieľajte | sledujte nás na facebooku | skopírovať odkaz | vytlačiť |
      nahlásiť chybu`),
  },
  {
    language: 'sk',
    kind: 'comment',
    example: 'Pridať komentár',
    phrases: phrases(`
      pridať komentár | zobraziť komentáre | diskusia | diskusia k článku`),
  },
  {
    language: 'sk',
    kind: 'published',
    example: 'Uverejnené: 12. marca 2024',
    phrases: phrases(`
      uverejnené | zverejnené | publikované | vytvorené`),
  },
  {
    language: 'sk',
    kind: 'modified',
    example: 'Aktualizované: 13. marca 2024',
    phrases: phrases(`
      aktualizované | posledná aktualizácia | naposledy upravené`),
  },
  {
    language: 'hu',
    kind: 'related',
    example: 'Olvassa el ezt is: Bővül az iskola',
    phrases: phrases(`
      olvassa el ezt is | ezt is olvassa el | kapcsolódó cikkek | kapcsolódó | kapcsolódó hírek |
      további hírek | legfrissebb | legfrissebb hírek | legolvasottabb | ajánljuk | ez is érdekelheti |
      következő cikk`),
  },
  {
    language: 'hu',
    kind: 'share',
    example: 'Cikk megosztása',
    phrases: phrases(`
      megosztás | cikk megosztása | megosztom | oszd meg | kövessen minket | kövess minket | link másolása |
      nyomtatás | hibát talált`),
  },
  {
    language: 'hu',
    kind: 'comment',
    example: 'Új hozzászólás',
    phrases: phrases(`
      hozzászólások | hozzászólás | új hozzászólás | kommentek | szóljon hozzá | szólj hozzá`),
  },
  {
    language: 'hu',
    kind: 'newsletter',
    example: 'Iratkozzon fel hírlevelünkre',
    phrases: phrases(`
      hírlevél | iratkozzon fel hírlevelünkre | hírlevél feliratkozás | feliratkozás`),
  },
  {
    language: 'hu',
    kind: 'advert',
    example: 'Hirdetés',
    phrases: phrases(`
      hirdetés | hirdetések | a cikk a hirdetés után folytatódik | szponzorált tartalom | támogatott tartalom`),
  },
  {
    language: 'hu',
    kind: 'tags',
    example: 'Címkék: iskola, város',
    phrases: phrases(`
      címkék | kulcsszavak | rovatok`),
  },
  {
    language: 'hu',
    kind: 'caption',
    example: 'Fotó: MTI',
    phrases: phrases(`
      fotó | fotók | kép | képek | borítókép | illusztráció | forrás fotó | képernyőkép`),
  },
  {
    language: 'hu',
    kind: 'published',
    example: 'Megjelent: 2024. március 12.',
    phrases: phrases(`
      megjelent | közzétéve | publikálva | megjelenés | létrehozva`),
  },
  {
    language: 'hu',
    kind: 'modified',
    example: 'Frissítve: 2024. március 13.',
    phrases: phrases(`
      frissítve | utolsó frissítés | módosítva | frissült`),
  },
  {
    language: 'ro',
    kind: 'related',
    example: 'Citește și: Școala se extinde',
    phrases: phrases(`
      citește și | citiți și | citeşte şi | citește mai mult | vezi și | vezi si | articole similare |
      articole înrudite | știri similare | ultimele știri | cele mai citite | recomandări | recomandate |
      pe aceeași temă`),
  },
  {
    language: 'ro',
    kind: 'share',
    example: 'Distribuie articolul',
    phrases: phrases(`
      distribuie | distribuie articolul | distribuie pe facebook | urmărește-ne | urmăriți-ne |
      copiază linkul | tipărește | semnalează o eroare`),
  },
  {
    language: 'ro',
    kind: 'comment',
    example: 'Lasă un comentariu',
    phrases: phrases(`
      comentarii | comentariu | lasă un comentariu | adaugă un comentariu | scrie un comentariu`),
  },
  {
    language: 'ro',
    kind: 'newsletter',
    example: 'Abonează-te la newsletter',
    phrases: phrases(`
      abonează-te | abonează-te la newsletter | abonați-vă la newsletter`),
  },
  {
    language: 'ro',
    kind: 'advert',
    example: 'Publicitate',
    phrases: phrases(`
      publicitate | articolul continuă după publicitate | articolul continuă mai jos | conținut sponsorizat`),
  },
  {
    language: 'ro',
    kind: 'tags',
    example: 'Etichete: școală, oraș',
    phrases: phrases(`
      etichete | cuvinte cheie | categorii`),
  },
  {
    language: 'ro',
    kind: 'caption',
    example: 'Sursa foto: Agerpres',
    phrases: phrases(`
      sursa foto | sursă foto | foto arhivă | credit foto`),
  },
  {
    language: 'ro',
    kind: 'published',
    example: 'Publicat: 12 martie 2024',
    phrases: phrases(`
      publicat | publicat la | publicat în | publicat pe | data publicării | postat pe`),
  },
  {
    language: 'ro',
    kind: 'modified',
    example: 'Actualizat: 13 martie 2024',
    phrases: phrases(`
      actualizat | actualizat la | ultima actualizare | ultima modificare | modificat la`),
  },
]

/** Of a text whose language is not said: folds a few Vietnamese spelling twins besides what all languages fold. */
export const DEFAULT_LANGUAGE = 'vi'

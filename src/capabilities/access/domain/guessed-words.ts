/** Words of which passwords are made that others try first. Our own list: of common habits, of this country and of this field. */
export const guessedWords: readonly string[] = `
  a i me my you your we us the and is it in on at to of for go no yes ok hi
  password passwort passwords passphrase pass word pwd passcode secret secrets letmein let open sesame changeme change welcome hello
  login logon signin sign user username account admin administrator root guest test tester testing temp temporary default demo example
  qwerty qwertyuiop qwertz azerty asdf asdfgh asdfghjkl zxcv zxcvbn zxcvbnm qaz wsx abc abcd abcde abcdef
  iloveyou love lover loves sunshine princess prince angel baby monkey dragon shadow master superman batman spiderman pokemon starwars
  football rugby cricket tennis golf liverpool arsenal chelsea everton tottenham united city rangers celtic manchester leeds newcastle villa
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
  spring summer autumn winter christmas easter holiday birthday weekend
  one two three four five six seven eight nine ten zero hundred
  red blue green yellow orange purple pink black white silver gold
  england english britain british scotland scottish wales welsh ireland irish london great united kingdom
  social work worker workers care children child childrens family families safeguarding safeguard council county borough authority
  local government service services ofsted inspection practice quality standard team manager director practitioner assessment visit plan
  computer laptop phone internet google facebook microsoft windows apple office email mail work working
  cat cats dog dogs kitty puppy mum mummy mam dad daddy nan nana friend friends family home house
  happy lucky smile cheese chocolate coffee tea cookie banana flower butterfly rainbow unicorn
  god jesus heaven freedom trust trustno whatever nothing something please thank thanks goodbye
  correct horse battery staple
`.split(/\s+/).filter((word) => word !== '');

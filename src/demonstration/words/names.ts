/** First names and surnames that go together; `share` is how many of a hundred people come from the list. */
export interface NameList {
  readonly share: number;
  readonly first: readonly string[];
  readonly last: readonly string[];
}

const words = (text: string) => text.trim().split(/\s+/);

export const nameLists: readonly NameList[] = [
  {
    share: 56,
    first: words(`Alison Amy Andrea Ben Beth Bridget Callum Carol Cerys Charlotte Claire Craig Daniel Debbie Donna
      Dylan Eleanor Emily Fiona Gareth Gemma Georgina Gillian Hannah Heather Helen Imogen Jack Jenny Jess Jodie Joanne
      Josh Judith Karen Kate Kerry Kirsty Laura Leanne Liam Lorna Louise Lucy Luke Lynne Maddie Marcus Martin Megan
      Molly Natalie Neil Nicola Oliver Paula Pippa Rachel Rebecca Rhian Rob Rosalind Ruth Ryan Sally Sam Shaun Sian
      Sophie Stephen Susannah Tamsin Tessa Tracey Vicky Wendy Zoe`),
    last: words(`Abbotsley Allardyce Ashplant Askwith Bancroft-Lee Barraclough Beddowes Birtles Blenkin Boddington
      Brackley Bramhall Brayshaw Burkinshaw Cattermole Chalcraft Cherrington Clutterham Colbourne Copplestone Cotterell
      Cradock Cuthbertson Dallimore Dewsnap Drinkwater Dunkerley Eardley Entwisle Fairclough Fazackerley Featherstone
      Garbutt Gathercole Goodfellow Grimshawe Hallworth Hardcastle Hawksley Hebblethwaite Heptonstall Hinchcliffe
      Holroyd Huckaby Inglethorpe Jellicoe-Hart Kendrew Kilburn Kitchingman Lambourne Leadbetter Lillywhite Lockyear
      Luckhurst Mallinson Marchbank Micklewright Mottershead Nettleship Oakeshott Oldroyd Osbaldeston Ovenden Pargeter
      Peckover Penhaligan Pettigrove Pilkinton Postlethwaite Quibell Rainbird Ravenhill Redfearn Ridgewell Rushforth
      Satterthwaite Scargill-Moss Shuttleworth Skidmore Sotheran Stallybrass Stanyon Stubbings Swindlehurst Tattersall
      Thistlewood Tidmarsh Tredinnick Trewhella Twelvetrees Uttley Venables-Reid Wadsley Walmersley Weatherhead
      Whittingslow Wigglesworth Winstanley Woolnough Yarrowby`),
  },
  {
    share: 7,
    first: words(`Aaliyah Adeel Ayesha Bilal Fatima Haroon Humaira Imtiaz Khadija Nadia Nasreen Omar Rukhsana Saima Samina
      Tahira Usman Yasmin Zainab Zubair`),
    last: words('Akbari Anwar Bhatti Chaudhry Farooqi Hashmi Iqbal-Shah Janjua Khokhar Mirza Qureshi Rafiq Siddiqui Tariq'),
  },
  {
    share: 6,
    first: words('Amrit Arjun Baljit Deepa Gurpreet Harjit Jaspreet Kavita Kiran Meera Nikhil Priya Rajni Rohan Sunita Simran Tejal'),
    last: words('Bhogal Chahal Dhaliwal Gosai Jagdev Joshi-Mehta Kalsi Mistry Nandakumar Parekh Raichura Sangha Thakrar Vaghela'),
  },
  {
    share: 7,
    first: words(`Abena Adaeze Akosua Ayodele Bukola Chidi Chinwe Efua Emeka Folasade Ifeoma Kwabena Kwesi Ngozi Nkechi
      Olumide Temitope Tunde Yaa`),
    last: words('Acheampong Adeyinka Afolayan Agyapong Amankwah Balogun Boateng-Mills Ekwueme Ibekwe Nwachukwu Ogunlesi Okonjo Onyango Owusu-Darko'),
  },
  {
    share: 6,
    first: words('Beverley Camille Carlton Delroy Desmond Janelle Leroy Marcia Marlon Natasha Nerissa Novelette Renee Shanice Sonia Winston Yvette'),
    last: words('Ballantyne Blackett Cumberbridge Dacosta Ffrench Goulbourne Headley Lindo Mowatt Palmerston Pinnock Reckford Salmon-Gray Tulloch'),
  },
  {
    share: 4,
    first: words('Agnieszka Bartosz Beata Dorota Ewelina Karolina Kamil Magda Malgorzata Patryk Tomasz Wioletta Zuzanna'),
    last: words('Bielecka Cieslak Gajda Jablonska Kaczmarek Krol Lisowska Majewicz Nowicka Pawlik Sobczak Wrona'),
  },
  {
    share: 4,
    first: words('Aisling Aoife Brendan Ciara Colm Declan Deirdre Eoin Fionnuala Niamh Orla Padraig Roisin Sinead'),
    last: words('Brannigan Cafferky Devaney Fogarty Gilhooly Hanratty Kinsella Loughrey McGlinchey Mulvihill Quigley Tierney'),
  },
  {
    share: 3,
    first: words('Chipo Farai Kudzai Nomsa Rudo Sibongile Tafadzwa Tendai Thandiwe'),
    last: words('Chikwanha Dlodlo Gumbochuma Makoni Mhlanga Moyo-Dube Ncube Sithebe Zvobwo'),
  },
  {
    share: 3,
    first: words('Amina Asha Fadumo Hibo Hodan Idil Mahad Sagal Yusuf'),
    last: words('Abdullahi Adan Dirie Farah-Noor Guled Jama Osman Warsame'),
  },
  {
    share: 2,
    first: words('Alina Andrei Bianca Cristina Ioana Mihaela Razvan Simona'),
    last: words('Balan Ciobanu Dragomir Munteanu Petrescu Stoica Ungureanu Voinea'),
  },
  {
    share: 2,
    first: words('Chi-Ming Hoi-Yan Jia Ka-Wai Mei-Ling Siu-Fong Wing-Sze Xin'),
    last: words('Cheung Fung Kwok Lam-Ho Leung Tsang Yeung Yip'),
  },
];

/** Names that a combination must not give, because a well-known person has them. */
export const wellKnown: readonly string[] = [
  'Sam Allardyce', 'Yasmin Qureshi', 'Ngozi Okonjo', 'Neil Redfearn', 'Daniel Drinkwater', 'Jack Drinkwater', 'Ayesha Siddiqui', 'Brendan McGlinchey',
];

/// Names for the members of a large demonstration; nobody has them.
enum DemoNames {
  /// Family names, put together of halves that no register joins.
  static let families = beginnings.flatMap { beginning in endings.map { beginning + $0 } }

  static let given = [
    "Ada", "Alban", "Amity", "Ansel", "Basil", "Beatrix", "Bram", "Cecily", "Clement", "Cora", "Cyril",
    "Dorothea", "Edmund", "Effie", "Elias", "Enid", "Felix", "Flora", "Gideon", "Greta", "Hal", "Hester",
    "Ida", "Ivo", "Jasper", "Juno", "Kit", "Lavinia", "Leander", "Lettice", "Magnus", "Mabel", "Nell",
    "Nestor", "Odette", "Orson", "Oswin", "Pearl", "Perry", "Petra", "Quill", "Rosalind", "Rufus",
    "Sabine", "Saul", "Silas", "Tamsin", "Theo", "Una", "Ursula", "Vesper", "Victor", "Wilhelmina",
    "Winifred", "Xenia", "Yorick", "Zelda", "Zeno",
  ]

  private static let beginnings = [
    "Amber", "Apple", "Barley", "Basket", "Bell", "Birch", "Bramble", "Button", "Candle", "Cherry", "Cinder",
    "Clover", "Copper", "Cotton", "Damson", "Dapple", "Elder", "Feather", "Fennel", "Fern", "Garnet",
    "Ginger", "Hazel", "Heather", "Honey", "Ivory", "Juniper", "Kettle", "Lantern", "Laurel", "Linnet",
    "Marble", "Meadow", "Mulberry", "Nettle", "Nutmeg", "Orchard", "Pebble", "Pepper", "Plum", "Quince",
    "Raven", "Rosemary", "Saffron", "Silver", "Sparrow", "Thimble", "Thistle", "Timber", "Velvet", "Walnut",
    "Willow", "Winter", "Yarrow",
  ]
  private static let endings = [
    "bank", "beck", "borne", "bottom", "bridge", "brook", "bury", "by", "combe", "cote", "croft", "dale",
    "den", "field", "ford", "gate", "grove", "hall", "ham", "hurst", "kirk", "land", "leigh", "lock", "low",
    "mere", "mill", "moor", "nook", "pool", "ridge", "shaw", "stead", "stone", "thorpe", "ton", "wall",
    "wick", "wold", "worth",
  ]
}

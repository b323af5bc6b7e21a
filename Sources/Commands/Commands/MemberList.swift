/// `member list`: members in the order of their names.
struct MemberList {
  static let spec = CommandSpec(
    ["member", "list"], purpose: "List members in the order of their names.",
    examples: [
      .init("priorauth member list", "the first fifty"),
      .init("priorauth member list --limit 500 --json", "more of them, for a script"),
      .init(
        "echo Quill | priorauth member list --search-from -", "those whose number or family name starts so"),
    ],
    options: [
      OptionSpec(
        "search-from", value: "FILE", "read the start of a name or number from here; - is standard input"),
      OptionSpec("limit", value: "N", "at most so many (50)"),
    ])
}

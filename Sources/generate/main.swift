import Commands
import Criteria
import Glibc
import PolicyImport
import Screens

// Rewrites the files that follow from others; run at the package's root. With `--check` it writes nothing and
// fails when one of them is out of date.
do {
  let migrations = try MigrationFile.all(in: "migrations")
  let files = [
    GeneratedFile(
      path: "Sources/CaseStore/Schema+Generated.swift", content: MigrationFile.swift(migrations)),
    GeneratedFile(path: "schema.sql", content: try MigrationFile.schema(migrations)),
    GeneratedFile(path: "docs/commands.md", content: CommandReference(.standard).markdown),
    GeneratedFile(path: "docs/keys.md", content: keysPage()),
    GeneratedFile(path: "docs/criteria.md", content: KindReference.document),
    GeneratedFile(path: "docs/diagnostics.md", content: DiagnosticReference.document),
  ]
  if CommandLine.arguments.dropFirst() == ["--check"] {
    let stale = try files.filter { try !$0.isCurrent() }
    for file in stale { print("\(file.path) is out of date; run 'swift run generate'") }
    exit(stale.isEmpty ? 0 : 1)
  }
  for file in files { try file.write() }
} catch {
  print("generate: \(error)")
  exit(1)
}

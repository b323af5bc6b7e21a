// swift-tools-version:6.2
import PackageDescription

// Every target is built with the same strict settings; this is the only place that says so.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  // Rows, lists and names are generic and lie in other targets than their uses: told only at run time what they are of,
  // the desk and the record take half as long again.
  .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

func module(_ name: String, uses dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func program(_ name: String, uses dependencies: [Target.Dependency]) -> Target {
  .executableTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(
  of name: String, uses dependencies: [Target.Dependency] = [], besides pictures: [String] = []
) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.target(name: name)] + dependencies, exclude: pictures,
    swiftSettings: strict)
}

let package = Package(
  name: "priorauth",
  targets: [
    // C libraries, each behind a shim header.
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    .systemLibrary(name: "CSodium", providers: [.apt(["libsodium-dev"])]),
    .systemLibrary(name: "CNettle", providers: [.apt(["nettle-dev"])]),

    // Values: no input, no output, no clock.
    module("JSON"),
    module("PriorAuth"),
    module("Criteria", uses: ["JSON", "PriorAuth"]),
    module("Letters", uses: ["PriorAuth"]),
    module("PolicyImport", uses: ["JSON", "PriorAuth", "Criteria"]),
    module("TerminalUI"),
    module("Screens", uses: ["PriorAuth", "Criteria", "TerminalUI", "Letters"]),

    // What people may do, and where it is kept.
    module("SQLite", uses: ["CSQLite"]),
    module("Workflow", uses: ["JSON", "PriorAuth", "Criteria", "PolicyImport", "Letters"]),
    module(
      "CaseStore",
      uses: ["JSON", "PriorAuth", "Criteria", "SQLite", "CSodium", "CNettle", "Workflow", "Letters"]),
    module(
      "Commands", uses: ["JSON", "PriorAuth", "Criteria", "PolicyImport", "Workflow", "Letters"]),
    module("TerminalNcurses", uses: ["TerminalUI", "CNcurses"]),

    program(
      "priorauth",
      uses: [
        "JSON", "PriorAuth", "Criteria", "PolicyImport", "Workflow", "CaseStore", "Commands", "SQLite",
        "Screens", "TerminalUI", "TerminalNcurses", "CSodium", "Letters",
      ]),
    program("generate", uses: ["SQLite", "CaseStore", "Commands", "Criteria", "PolicyImport", "Screens"]),
    program(
      "fuzz",
      uses: [
        "JSON", "PriorAuth", "Criteria", "PolicyImport", "Workflow", "CaseStore", "Commands", "TerminalUI",
      ]),

    tests(of: "JSON"),
    tests(of: "PriorAuth"),
    tests(of: "Criteria", uses: ["JSON", "PriorAuth"]),
    tests(of: "Letters", uses: ["PriorAuth"]),
    tests(of: "PolicyImport", uses: ["JSON", "PriorAuth", "Criteria"]),
    tests(of: "TerminalUI"),
    tests(
      of: "Screens", uses: ["PriorAuth", "Criteria", "PolicyImport", "TerminalUI", "Letters"],
      besides: ["Goldens"]),
    tests(of: "SQLite"),
    tests(of: "Workflow", uses: ["JSON", "PriorAuth", "Criteria", "PolicyImport", "Letters"]),
    tests(
      of: "CaseStore",
      uses: ["JSON", "PriorAuth", "Criteria", "PolicyImport", "SQLite", "Workflow", "Letters"]),
    tests(of: "Commands", uses: ["JSON", "PriorAuth", "Criteria", "PolicyImport", "Workflow"]),
  ],
  swiftLanguageModes: [.v6]
)

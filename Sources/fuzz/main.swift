import Glibc

// Tries damaged input on the program's own commands, in this process. Ends with 0 when nothing is wrong, with 1 and a
// line about it at the first fault, and by a signal when an input crashes the program or takes too long. The input at
// work lies in the folder. `scripts/fuzz` goes on behind each fault and counts.
guard let options = FuzzOptions(Array(CommandLine.arguments.dropFirst())) else {
  print(FuzzOptions.usage)
  exit(64)
}
do {
  if let (input, fault) = try FuzzRun(options).run() {
    print("input \(input): \(fault)")
    exit(1)
  }
} catch {
  print("\(error)")
  exit(74)
}

import PriorAuth
import Workflow

// When the desk locks itself, and how it is opened again.
extension EffectRunner {
  /// How long nobody may touch a key before the desk locks itself.
  var idleLimit: Duration {
    let minutes = (try? desk.setting(.idleMinutes)).flatMap { Int($0) }
    return .seconds(60 * (minutes ?? 15))
  }

  /// Whether there is a passphrase to show who goes on; somebody who may no more look is asked as well.
  var asksForPassphrase: Bool { (try? desk.hasPassphrase(desk.login)) ?? true }
}

/// The templates that come with the program, in our own words; an administrator may put others in their place.
public enum LetterTemplates {
  /// The text of the template for a kind.
  public static func text(_ kind: LetterKind) -> String {
    let body =
      switch kind {
      case .approval: approval
      case .informationRequest: informationRequest
      case .denial: denial
      case .modification: modification
      case .moreTime: moreTime
      case .withdrawal: withdrawal
      case .dismissal: dismissal
      case .routing: routing
      case .appealAcknowledgement: appealAcknowledgement
      case .appealResolution: appealResolution
      case .renewalReminder: renewalReminder
      }
    return [head, body, foot].joined(separator: "\n\n") + "\n"
  }

  /// Who writes, to whom, about whom.
  private static let head = """
    > {{plan.name}}
    > {{plan.address}}

    > {{letter.date}}

    > {{recipient.name}}

    > Member: {{member.name}}
    > Member number: {{member.number}}
    {{#if to.prescriber}}
    > Born: {{member.birth-date}}
    {{/if}}
    > Drug: {{drug.name}}
    > Our number for this request: {{request.number}}

    Dear {{recipient.name}}:

    {{#if letter.corrects}}
    This letter takes the place of our letter {{letter.corrects}}, which was not right. Please use this one.

    {{/if}}
    """

  /// What stands below every letter.
  private static let foot = """
    {{#if note}}
    {{note}}

    {{/if}}
    If you have a question, call us at {{plan.phone}}. Please have the number {{request.number}} at hand.

    > {{plan.name}}

    {{#if audit.head}}
    ~ {{audit.head}}
    {{/if}}
    """

  /// How to appeal, in letters that tell of a decision against a request.
  static let appealRights = """
    # If you disagree

    You may ask us to look at this decision again. That is called an appeal. The member, the member's practitioner, or
    somebody the member names in writing may appeal. It costs nothing, and nobody is treated worse for it.

    - We have to receive the appeal by {{appeal.by}}.
    - Send it to the address below, or call {{plan.phone}}. Say why you disagree, and send any record that helps.
    - Somebody who had no part in this decision will decide on the appeal.
    - If waiting could put life, health or recovery at risk, say so. We then decide faster.

    > {{plan.appeals-address}}

    If we stay with our decision on the appeal, you may ask for a review by somebody outside of our plan. Our answer will
    say how and by when. If waiting could put life, health or recovery at risk, you may ask for that review at the same
    time as the appeal: call {{plan.phone}}.

    You may have free copies of everything we used for this decision: the records, the policy and its criteria. Call
    {{plan.phone}} to ask for them.

    # To talk about this decision

    {{clinician.name}}, {{clinician.credentials}}, made this decision. A practitioner who wants to talk with a clinician
    about it may call {{plan.clinician-phone}}.
    """
}

// Letters on the way to a decision, and those without one.
extension LetterTemplates {
  static let informationRequest = """
    # We need something from you to decide

    On {{request.received}} we received your request for {{drug.name}} for {{member.name}}. We can't decide on it with
    what we have. Please send us this:

    {{#each missing}}
    - {{item.words}} (for criterion {{item.criterion}})
    {{/each}}

    # By when, and how

    Please send it by {{information.due}}. Write the number {{request.number}} on it.

    - By fax: {{plan.fax}}
    - By mail: to the address at the top of this letter

    We can only use what is in the member's record. A dated chart note or a test report is best. If you have sent it
    already, please call us, so that we can look for it. If we do not get it by then, we decide with what we have.

    {{#if policy.number}}
    We are using our policy {{policy.number}} ({{policy.title}}), in the version of {{policy.version}}.
    {{/if}}
    """

  static let moreTime = """
    # We need more time to decide

    On {{request.received}} we received a request for {{drug.name}} for {{member.name}}. We can't decide in the usual
    time.

    {{#if extension.left}}
    We asked the practitioner for something that we need to decide. Until it is here, the time stands still. From then on
    we will decide within {{extension.left}}.
    {{/if}}
    {{#unless extension.left}}
    We will decide by {{extension.until}}.
    {{/unless}}

    The reason is this: {{extension.reason}}

    You do not have to do anything. If waiting could put life, health or recovery at risk, call us at {{plan.phone}}. If
    you do not agree that we take more time, you may complain to us at the same number.
    """

  static let withdrawal = """
    # The request was withdrawn

    On {{request.received}} we received a request for {{drug.name}} for {{member.name}}. It was withdrawn, so we will not
    decide on it: {{decision.reason}}

    This is not a denial. A new request may be sent at any time.
    """

  static let dismissal = """
    # We closed this request without a decision

    On {{request.received}} we received a request for {{drug.name}} for {{member.name}}. We closed it without looking at
    the medical side: {{decision.reason}}

    If you think that this is wrong, call us, or send the request again with what was missing.
    """

  static let routing = """
    # This request belongs to another policy

    On {{request.received}} we received your request for {{drug.name}} for {{member.name}}. The use you asked for is not
    one that our policy {{policy.number}} ({{policy.title}}) speaks of. It belongs to the policy {{route.policy}}.

    You do not have to send the request again. We will look at it under that policy and write to you.
    """

  static let renewalReminder = """
    # This approval ends soon

    Our approval of {{drug.name}} for {{member.name}} ends on {{approved.last-day}}. After that day we do not cover the drug
    unless a new request is approved.

    If treatment is to go on, please send a new request by {{renewal.by}}. If it has ended, you do not have to do anything.

    {{#if renewal}}
    # What the new request has to show

    {{#each renewal}}
    - {{item.words}} (criterion {{item.criterion}})
    {{/each}}
    {{/if}}

    - By fax: {{plan.fax}}
    - By mail: to the address at the top of this letter

    A dated chart note or a test report is best. What we have on file already does not have to be sent again.
    """

  static let appealAcknowledgement = """
    # We received the appeal

    On {{appeal.received}} we received an appeal about {{drug.name}} for {{member.name}}.

    {{#if appeal.organization}}
    {{appeal.organization}} will review the decision outside of our plan.
    {{/if}}
    {{#unless appeal.organization}}
    Somebody who had no part in any decision before will decide on it.
    {{/unless}}

    {{#if appeal.due}}
    We will decide by {{appeal.due}} and write to you.
    {{/if}}
    {{#unless appeal.due}}
    We will write to you as soon as it is decided.
    {{/unless}}

    Until then you may send more records to this address. You may also have free copies of everything we used so far.

    > {{plan.appeals-address}}
    """
}

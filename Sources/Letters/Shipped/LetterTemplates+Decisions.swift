// Letters that tell of a decision.
extension LetterTemplates {
  static let approval = """
    # We approved this request

    We approved {{drug.name}} for {{member.name}}. We received the request on {{request.received}} and decided on
    {{decision.date}}.

    - Approved from {{approved.first-day}} through {{approved.last-day}}
    {{#if approved.dose}}
    - Approved dose: {{approved.dose}}
    {{/if}}
    {{#if approved.units}}
    - Approved amount: {{approved.units}}
    {{/if}}
    {{#if requested.dose}}
    - Dose that was asked for: {{requested.dose}}
    {{/if}}
    {{#if requested.first-day}}
    - First day that was asked for: {{requested.first-day}}
    {{/if}}

    We used our policy {{policy.number}} ({{policy.title}}), in the version of {{policy.version}}. The member has to be
    covered by us on the day the drug is given.

    # When to renew

    The approval ends on {{approved.last-day}}. If treatment is to go on, please send a new request by {{renewal.by}}.

    {{#if renewal}}
    We will then ask for this:

    {{#each renewal}}
    - {{item.words}} (criterion {{item.criterion}})
    {{/each}}
    {{/if}}
    """

  static let denial = """
    # We did not approve this request

    We received a request for {{drug.name}} for {{member.name}} on {{request.received}}. On {{decision.date}} we decided
    that we can't approve it.

    # Why

    This is what our policy asks for, and what we found in the records we have:

    {{#each unmet}}
    - {{item.words}} (criterion {{item.criterion}}). What we found: {{item.facts}}.
    {{/each}}

    {{decision.reason}}

    We used our policy {{policy.number}} ({{policy.title}}), in the version of {{policy.version}}.

    # What we looked at

    - The request, as it was sent to us
    {{#each documents}}
    - {{item.words}}
    {{/each}}
    {{#unless documents}}

    No other record was sent to us.
    {{/unless}}

    """ + appealRights

  static let modification = """
    # We approved a part of this request

    We received a request for {{drug.name}} for {{member.name}} on {{request.received}}. On {{decision.date}} we approved
    a part of it.

    - Approved from {{approved.first-day}} through {{approved.last-day}}
    {{#if approved.dose}}
    - Approved dose: {{approved.dose}}
    {{/if}}
    {{#if approved.units}}
    - Approved amount: {{approved.units}}
    {{/if}}
    {{#if requested.dose}}
    - Dose that was asked for: {{requested.dose}}
    {{/if}}
    {{#if requested.first-day}}
    - First day that was asked for: {{requested.first-day}}
    {{/if}}
    {{#if requested.units}}
    - Amount that was asked for: {{requested.units}}
    {{/if}}

    # Why not all of it

    {{decision.reason}}

    {{#if unmet}}
    This is what our policy asks for, and what we found in the records we have:

    {{#each unmet}}
    - {{item.words}} (criterion {{item.criterion}}). What we found: {{item.facts}}.
    {{/each}}

    {{/if}}
    We used our policy {{policy.number}} ({{policy.title}}), in the version of {{policy.version}}.

    {{#if documents}}
    # What we looked at

    {{#each documents}}
    - {{item.words}}
    {{/each}}

    {{/if}}

    """ + appealRights

  static let appealResolution = """
    # We decided on the appeal

    We received an appeal about {{drug.name}} for {{member.name}} on {{appeal.received}}. On {{decision.date}} we decided
    on it: {{appeal.outcome}}.

    {{#if approved.first-day}}
    - Approved from {{approved.first-day}} through {{approved.last-day}}
    {{#if approved.dose}}
    - Approved dose: {{approved.dose}}
    {{/if}}
    {{#if approved.units}}
    - Approved amount: {{approved.units}}
    {{/if}}

    {{/if}}
    # Why

    {{decision.reason}}

    {{#each unmet}}
    - {{item.words}} (criterion {{item.criterion}}). What we found: {{item.facts}}.
    {{/each}}

    {{#if appeal.organization}}
    {{appeal.organization}} reviewed the decision outside of our plan. {{clinician.name}}, {{clinician.credentials}}, put
    its answer on record.
    {{/if}}
    {{#unless appeal.organization}}
    Somebody who had no part in any decision before decided on the appeal: {{clinician.name}},
    {{clinician.credentials}}.
    {{/unless}}
    We used our policy {{policy.number}} ({{policy.title}}), in the version of
    {{policy.version}}.

    {{#if documents}}
    # What we looked at

    {{#each documents}}
    - {{item.words}}
    {{/each}}

    {{/if}}
    {{#if external.by}}
    # If you still disagree

    {{#if appeal.by}}
    You may appeal to us once more. We have to receive the appeal by {{appeal.by}}. Somebody who had no part in any
    decision before will decide on it.

    {{/if}}
    You may ask for a review outside of our plan. We have to hear from you by {{external.by}}. Write to this address, or
    call {{plan.phone}}:

    > {{plan.appeals-address}}

    You may have free copies of everything we used: the records, the policy and its criteria.
    {{/if}}
    """
}

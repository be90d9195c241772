namespace Casus.Coding.Rules;

/// <summary>Where a slot's filler stands, seen from the trigger: relations of meaning, not of surface.</summary>
internal enum LogicalRelation : byte
{
    /// <summary>Who acts: active subject, passive agent, relative antecedent, controller; of a noun its possessor or agent.</summary>
    Subject,

    /// <summary>What is acted on: object, passive subject, relative antecedent; of a noun its "of" phrase.</summary>
    Object,
    IndirectObject,

    /// <summary>A prepositional phrase, whatever the parser hangs it on.</summary>
    Preposition,
    Possessor,
    Compound,
    Amod,
    Advmod,
    Xcomp,
    Ccomp,
    Advcl,
    Acl,
    Appos,

    /// <summary>The "between A and B" of the same sentence.</summary>
    Pair,

    /// <summary>What fills the pattern's object slot: "Pakistani" in "Pakistani diplomats".</summary>
    Filler,

    /// <summary>The trigger itself.</summary>
    Self,

    /// <summary>The subject of the verb that carries the trigger: "Chad" in "Chad held talks".</summary>
    Carrier,

    /// <summary>The word right before the trigger, whatever the parser made of it: "ceasefire" in "ceasefire violations".</summary>
    Before,

    /// <summary>Who says the clause in which the trigger stands: "Oman" in "Oman said Chad must withdraw".</summary>
    Speaker,

    /// <summary>The word on which the trigger hangs: "withdraw", seen from "must".</summary>
    Governor,

    /// <summary>The subject, in form, of the word on which the trigger hangs: "Chad", seen from "must".</summary>
    GovernorSubject,

    /// <summary>Any word of the object's phrase: "military" in "gave its military a free hand".</summary>
    Part,
}

namespace Casus.Grounding.Quantities;

/// <summary>How a word says what is counted.</summary>
internal enum QuantityCue : byte
{
    /// <summary>Its object or passive subject is counted: "killed 26".</summary>
    Verb,

    /// <summary>Its subject is counted: "26 died".</summary>
    Intransitive,

    /// <summary>Counts with a second word, its mate: "forced 26 from their homes".</summary>
    With,

    /// <summary>A number before it counts: "26 deaths".</summary>
    Noun,

    /// <summary>A noun that a <see cref="Mover"/> or a <see cref="Deployment"/> counts however few: "sent 26 soldiers".</summary>
    Force,

    /// <summary>A verb that moves a <see cref="Force"/>.</summary>
    Mover,

    /// <summary>A noun for moving a <see cref="Force"/>, or for its body: "the deployment of 26 soldiers".</summary>
    Deployment,

    /// <summary>Said of those counted: "26 civilians dead".</summary>
    Adjective,

    /// <summary>A sum that grows: "a death toll of 26".</summary>
    Toll,

    /// <summary>Such a sum with what it counts after "of": "the number of dead".</summary>
    Tally,

    /// <summary>What a sum that grows does.</summary>
    Rise,

    /// <summary>What a <see cref="Taker"/> takes: "claimed 26 lives".</summary>
    Life,

    /// <summary>A verb that takes lives.</summary>
    Taker,

    /// <summary>A noun for lives taken: "the loss of 26 lives".</summary>
    Taken,

    /// <summary>Counts what stands after "of": "the killing of 26".</summary>
    OfVerb,

    /// <summary>Counts what stands after "to": "injuries to 12".</summary>
    To,

    /// <summary>People that come together to protest, told as a sum: "put the crowd at 8,000".</summary>
    Crowd,

    /// <summary>A group by which people are counted: "a group of 26".</summary>
    Group,

    /// <summary>After a number and a hyphen it tells a size: "a 26-member team".</summary>
    Size,

    /// <summary>Stands for those told before: "five of them".</summary>
    Pronoun,

    /// <summary>Leads to a part of those told before: "including five children".</summary>
    Part,

    /// <summary>Tells how badly a part was hurt: "one critically".</summary>
    Gravely,

    /// <summary>Makes a count a running total: "so far".</summary>
    SoFar,

    /// <summary>A noun for the state those counted are in: "under arrest".</summary>
    State,

    /// <summary>A verb after which those counted are no longer what the noun calls them: "26 inmates escaped".</summary>
    Undo,

    /// <summary>What a price is paid for: "80 dollars a barrel".</summary>
    Price,

    /// <summary>Tells a figure by its subject, without a clause: "witnesses counted 16 bodies".</summary>
    Counter,

    /// <summary>Tells a figure: "put the crowd at", "said".</summary>
    Teller,

    /// <summary>A noun with one form for one and many: "aircraft".</summary>
    Invariant,

    /// <summary>Denies the number.</summary>
    Negator,

    /// <summary>The dead that a <see cref="Finder"/> finds.</summary>
    Body,

    /// <summary>A verb that finds the dead.</summary>
    Finder,

    /// <summary>Is or may be a person.</summary>
    Person,

    /// <summary>Is no person: a measure, an animal, a thing.</summary>
    Other,
}

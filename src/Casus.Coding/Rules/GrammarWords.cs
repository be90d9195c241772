namespace Casus.Coding.Rules;

/// <summary>The closed classes of a language that the engine needs, from the lists <c>grammar-*</c>.</summary>
/// <param name="lists">The word lists by name.</param>
/// <param name="vocabulary">The shared words.</param>
internal sealed class GrammarWords(IReadOnlyDictionary<string, IReadOnlyList<string>> lists, Vocabulary vocabulary)
{
    public WordSet Agent { get; } = Set(lists, vocabulary, "agent");

    public WordSet Relative { get; } = Set(lists, vocabulary, "relative");

    public WordSet Locative { get; } = Set(lists, vocabulary, "locative-relative");

    /// <summary>Verbs that only carry a noun that says what was done: hold, make, launch.</summary>
    public WordSet Light { get; } = Set(lists, vocabulary, "light");

    /// <summary>Verbs that say that something took place.</summary>
    public WordSet Occur { get; } = Set(lists, vocabulary, "occur");

    public WordSet Between { get; } = Set(lists, vocabulary, "between");

    /// <summary>Prepositions that make a clause of a noun and its participle: "with both sides fighting".</summary>
    public WordSet Absolute { get; } = Set(lists, vocabulary, "absolute");

    /// <summary>Words before a clause that is at the time of the clause above it: when, while.</summary>
    public WordSet SameTime { get; } = Set(lists, vocabulary, "same-time");

    /// <summary>Prepositions by which a verb carries a noun: "engaged in talks".</summary>
    public WordSet SupportCase { get; } = Set(lists, vocabulary, "support-case");

    /// <summary>Works of art and record: film, novel, museum.</summary>
    public WordSet Work { get; } = Set(lists, vocabulary, "work");

    /// <summary>Auxiliaries of the perfect: have.</summary>
    public WordSet Perfect { get; } = Set(lists, vocabulary, "perfect");

    /// <summary>Prepositions before what is in force already: "under the accord".</summary>
    public WordSet InForce { get; } = Set(lists, vocabulary, "in-force");

    /// <summary>Money, whose "US" or "Swiss" names no party.</summary>
    public WordSet Currency { get; } = Set(lists, vocabulary, "currency");

    /// <summary>Verbs of more and more: step up, intensify.</summary>
    public WordSet Grow { get; } = Set(lists, vocabulary, "grow");

    /// <summary>Words of courts and police under which a crime is told as the matter of a case.</summary>
    public WordSet Charge { get; } = Set(lists, vocabulary, "charge");

    /// <summary>Prepositions from a charge to its crime.</summary>
    public WordSet ChargeCase { get; } = Set(lists, vocabulary, "charge-case");

    /// <summary>Words that say who had a part in a crime: role, suspect, linked.</summary>
    public WordSet Part { get; } = Set(lists, vocabulary, "part");

    /// <summary>Words that only sports reports heap.</summary>
    public WordSet Sport { get; } = Set(lists, vocabulary, "sport");

    /// <summary>Prepositions of the time from which on something is counted.</summary>
    public WordSet SinceWhen { get; } = Set(lists, vocabulary, "since-when");

    /// <summary>Verbs that tell who was killed or hurt: kill, wound, die.</summary>
    public WordSet Casualty { get; } = Set(lists, vocabulary, "casualty");

    /// <summary>Verbs by which an attack comes over a place: rock, hit, rip.</summary>
    public WordSet Befall { get; } = Set(lists, vocabulary, "befall");

    /// <summary>Prepositions from an attack to what it is aimed at: on, against.</summary>
    public WordSet Aimed { get; } = Set(lists, vocabulary, "aimed");

    /// <summary>Nouns of one thing after another: spate, string.</summary>
    public WordSet Series { get; } = Set(lists, vocabulary, "series");

    /// <summary>Nouns of the time gone by.</summary>
    public WordSet Gone { get; } = Set(lists, vocabulary, "gone");

    /// <summary>Conjunctions of what is still to come: before, until.</summary>
    public WordSet NotYet { get; } = Set(lists, vocabulary, "not-yet");

    /// <summary>Papers that do what they say: decree, resolution.</summary>
    public WordSet Document { get; } = Set(lists, vocabulary, "document");

    /// <summary>Pronouns of one thing or body: it, its.</summary>
    public WordSet OnePronoun { get; } = Set(lists, vocabulary, "one-pronoun");

    /// <summary>Pronouns of several: they, their.</summary>
    public WordSet ManyPronoun { get; } = Set(lists, vocabulary, "many-pronoun");

    /// <summary>Pronouns of the third person.</summary>
    public WordSet ThirdPerson { get; } = Set(lists, vocabulary, "third-person");

    public WordSet Including { get; } = Set(lists, vocabulary, "including");

    /// <summary>Where a state's envoys serve: embassy, consulate.</summary>
    public WordSet Mission { get; } = Set(lists, vocabulary, "mission");

    /// <summary>Second words of "each other", "one another".</summary>
    public WordSet Reciprocal { get; } = Set(lists, vocabulary, "reciprocal");

    public WordSet Definite { get; } = Set(lists, vocabulary, "definite");

    /// <summary>Words before a happening that is none of those told before: another, second, separate.</summary>
    public WordSet Another { get; } = Set(lists, vocabulary, "another");

    /// <summary>Words that open a sentence about such a happening: elsewhere.</summary>
    public WordSet Elsewhere { get; } = Set(lists, vocabulary, "elsewhere");

    public WordSet Negation { get; } = Set(lists, vocabulary, "negation");

    public WordSet Future { get; } = Set(lists, vocabulary, "future");

    /// <summary>Auxiliaries that are future under a verb of saying in the past.</summary>
    public WordSet ReportedFuture { get; } = Set(lists, vocabulary, "reported-future");

    public WordSet Possible { get; } = Set(lists, vocabulary, "possible");

    public WordSet Condition { get; } = Set(lists, vocabulary, "condition");

    public WordSet Infinitive { get; } = Set(lists, vocabulary, "infinitive");

    public WordSet Belief { get; } = Set(lists, vocabulary, "belief");

    /// <summary>Nouns and verbs under which an act has not happened: risk, fear, avoid.</summary>
    public WordSet Unreal { get; } = Set(lists, vocabulary, "unreal");

    public WordSet UnrealAdjective { get; } = Set(lists, vocabulary, "unreal-adjective");

    public WordSet Planned { get; } = Set(lists, vocabulary, "planned");

    public WordSet Attempt { get; } = Set(lists, vocabulary, "attempt");

    /// <summary>What one gives or refuses to tell of a thing: details, word, substance.</summary>
    public WordSet Detail { get; } = Set(lists, vocabulary, "detail");

    /// <summary>Verbs by which a paper is made one's own: issue, adopt, sign.</summary>
    public WordSet Issue { get; } = Set(lists, vocabulary, "issue");

    /// <summary>Nouns for people who are named by others and are none of theirs: Chad's rivals, the killers of a judge.</summary>
    public WordSet Kin { get; } = Set(lists, vocabulary, "kin");

    /// <summary>Words whose "that" clause tells what should be done: demand, insist, propose.</summary>
    public WordSet Demand { get; } = Set(lists, vocabulary, "demand");

    /// <summary>Verbs whose infinitive has happened: begin, continue, manage.</summary>
    public WordSet Factive { get; } = Set(lists, vocabulary, "factive");

    public WordSet Habit { get; } = Set(lists, vocabulary, "habit");

    public WordSet HabitAdjective { get; } = Set(lists, vocabulary, "habit-adjective");

    public WordSet LongTime { get; } = Set(lists, vocabulary, "long-time");

    public WordSet PlaceCase { get; } = Set(lists, vocabulary, "place-case");

    /// <summary>Prepositions to where a journey ends.</summary>
    public WordSet Destination { get; } = Set(lists, vocabulary, "destination");

    /// <summary>Nouns for occasions that have a day and a place of their own: summit, vote.</summary>
    public WordSet Gathering { get; } = Set(lists, vocabulary, "gathering");

    /// <summary>Prepositions of the way taken: through.</summary>
    public WordSet Passage { get; } = Set(lists, vocabulary, "passage");

    /// <summary>Prepositions that place a thing inside or beside, whatever the verb.</summary>
    public WordSet Inside { get; } = Set(lists, vocabulary, "inside");

    public WordSet After { get; } = Set(lists, vocabulary, "after");

    /// <summary>Verbs whose participle is a preposition like <see cref="After"/>.</summary>
    public WordSet Following { get; } = Set(lists, vocabulary, "following");

    public WordSet Since { get; } = Set(lists, vocabulary, "since");

    public WordSet During { get; } = Set(lists, vocabulary, "during");

    /// <summary>Prepositions through which the content of an offer or demand goes on.</summary>
    public WordSet ContentCase { get; } = Set(lists, vocabulary, "content-case");

    /// <summary>Prepositions by which a gift or a promise leads to whom it concerns.</summary>
    public WordSet Beneficiary { get; } = Set(lists, vocabulary, "beneficiary");

    /// <summary>Prepositions of him from whom something comes: a request "from" or "by" Chad.</summary>
    public WordSet Origin { get; } = Set(lists, vocabulary, "origin");

    /// <summary>What lies ahead: "the next three years".</summary>
    public WordSet Coming { get; } = Set(lists, vocabulary, "coming");

    /// <summary>Nouns of one time among others: "for the first time in ten years".</summary>
    public WordSet Occasion { get; } = Set(lists, vocabulary, "occasion");

    /// <summary>Verbs whose participle after a weapon tells who used it: "rockets fired by rebels".</summary>
    public WordSet Launch { get; } = Set(lists, vocabulary, "launch");

    /// <summary>Nouns for what happens: they do nothing themselves.</summary>
    public WordSet Happening { get; } = Set(lists, vocabulary, "happening");

    public WordSet Genitive { get; } = Set(lists, vocabulary, "genitive");

    /// <summary>Words that taggers take for verbs and that are none.</summary>
    public WordSet NounOnly { get; } = Set(lists, vocabulary, "noun-only");

    /// <summary>Nouns that count others: "a group of tourists".</summary>
    public WordSet Quantifier { get; } = Set(lists, vocabulary, "quantifier");

    /// <summary>The phrases that open a condition, word by word in lower case, longest first.</summary>
    public string[][] Conditions { get; } =
        lists.TryGetValue("grammar-conditions", out var phrases) ? phrases.Select(p => p.Split(' ')).ToArray() : [];

    /// <summary>The words that reckon one happening from another.</summary>
    public TimeWords Time { get; } = new(lists, vocabulary);

    /// <summary>The words of a list; empty where the language has none.</summary>
    /// <param name="lists">The word lists by name.</param>
    /// <param name="vocabulary">The shared words.</param>
    /// <param name="name">The list's name without <c>grammar-</c>.</param>
    public static WordSet Set(IReadOnlyDictionary<string, IReadOnlyList<string>> lists, Vocabulary vocabulary, string name) =>
        new(lists.TryGetValue("grammar-" + name, out var words) ? words : [], vocabulary);
}

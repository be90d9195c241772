namespace Casus.Coding.Rules;

/// <summary>The closed classes of a language that the engine needs, from the lists <c>grammar-*</c>.</summary>
internal sealed class GrammarWords
{
    public GrammarWords(IReadOnlyDictionary<string, IReadOnlyList<string>> lists, Vocabulary vocabulary)
    {
        WordSet Set(string name) => new(lists.TryGetValue("grammar-" + name, out var words) ? words : [], vocabulary);
        Agent = Set("agent");
        Relative = Set("relative");
        Locative = Set("locative-relative");
        Light = Set("light");
        Occur = Set("occur");
        Between = Set("between");
        Including = Set("including");
        Definite = Set("definite");
        Negation = Set("negation");
        Future = Set("future");
        ReportedFuture = Set("reported-future");
        Possible = Set("possible");
        Condition = Set("condition");
        Infinitive = Set("infinitive");
        Belief = Set("belief");
        Unreal = Set("unreal");
        UnrealAdjective = Set("unreal-adjective");
        Planned = Set("planned");
        Attempt = Set("attempt");
        Factive = Set("factive");
        Habit = Set("habit");
        HabitAdjective = Set("habit-adjective");
        LongTime = Set("long-time");
        PlaceCase = Set("place-case");
        After = Set("after");
        Following = Set("following");
        Since = Set("since");
        During = Set("during");
        ContentCase = Set("content-case");
        Happening = Set("happening");
        Genitive = Set("genitive");
        Mission = Set("mission");
        Reciprocal = Set("reciprocal");
        NounOnly = Set("noun-only");
        Quantifier = Set("quantifier");
        Absolute = Set("absolute");
        SameTime = Set("same-time");
        ThirdPerson = Set("third-person");
        SupportCase = Set("support-case");
        Document = Set("document");
        Work = Set("work");
        Currency = Set("currency");
        Conditions = lists.TryGetValue("grammar-conditions", out var phrases) ? phrases.Select(p => p.Split(' ')).ToArray() : [];
    }

    public WordSet Agent { get; }

    public WordSet Relative { get; }

    public WordSet Locative { get; }

    /// <summary>Verbs that only carry a noun that says what was done: hold, make, launch.</summary>
    public WordSet Light { get; }

    /// <summary>Verbs that say that something took place.</summary>
    public WordSet Occur { get; }

    public WordSet Between { get; }

    /// <summary>Prepositions that make a clause of a noun and its participle: "with both sides fighting".</summary>
    public WordSet Absolute { get; }

    /// <summary>Words before a clause that is at the time of the clause above it: when, while.</summary>
    public WordSet SameTime { get; }

    /// <summary>Prepositions by which a verb carries a noun: "engaged in talks".</summary>
    public WordSet SupportCase { get; }

    /// <summary>Works of art and record: film, novel, museum.</summary>
    public WordSet Work { get; }

    /// <summary>Money, whose "US" or "Swiss" names no party.</summary>
    public WordSet Currency { get; }

    /// <summary>Papers that do what they say: decree, resolution.</summary>
    public WordSet Document { get; }

    /// <summary>Pronouns of the third person.</summary>
    public WordSet ThirdPerson { get; }

    public WordSet Including { get; }

    /// <summary>Where a state's envoys serve: embassy, consulate.</summary>
    public WordSet Mission { get; }

    /// <summary>Second words of "each other", "one another".</summary>
    public WordSet Reciprocal { get; }

    public WordSet Definite { get; }

    public WordSet Negation { get; }

    public WordSet Future { get; }

    /// <summary>Auxiliaries that are future under a verb of saying in the past.</summary>
    public WordSet ReportedFuture { get; }

    public WordSet Possible { get; }

    public WordSet Condition { get; }

    public WordSet Infinitive { get; }

    public WordSet Belief { get; }

    /// <summary>Nouns and verbs under which an act has not happened: risk, fear, avoid.</summary>
    public WordSet Unreal { get; }

    public WordSet UnrealAdjective { get; }

    public WordSet Planned { get; }

    public WordSet Attempt { get; }

    /// <summary>Verbs whose infinitive has happened: begin, continue, manage.</summary>
    public WordSet Factive { get; }

    public WordSet Habit { get; }

    public WordSet HabitAdjective { get; }

    public WordSet LongTime { get; }

    public WordSet PlaceCase { get; }

    public WordSet After { get; }

    /// <summary>Verbs whose participle is a preposition like <see cref="After"/>.</summary>
    public WordSet Following { get; }

    public WordSet Since { get; }

    public WordSet During { get; }

    /// <summary>Prepositions through which the content of an offer or demand goes on.</summary>
    public WordSet ContentCase { get; }

    /// <summary>Nouns for what happens: they do nothing themselves.</summary>
    public WordSet Happening { get; }

    public WordSet Genitive { get; }

    /// <summary>Words that taggers take for verbs and that are none.</summary>
    public WordSet NounOnly { get; }

    /// <summary>Nouns that count others: "a group of tourists".</summary>
    public WordSet Quantifier { get; }

    /// <summary>The phrases that open a condition, word by word in lower case, longest first.</summary>
    public string[][] Conditions { get; }
}

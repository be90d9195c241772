using Casus.Resolution.Words;

namespace Casus.Resolution.Mentions;

/// <summary>A mention in numbers, and what its word is worth in the reports around its own.</summary>
internal sealed class MentionView
{
    public MentionView(BareMention mention, ReportView report, WordNumbers numbers)
    {
        (Mention, Report) = (mention, report);
        Lemma = numbers.Of(mention.Lemma);
        Form = numbers.Of(mention.Form);
        Governor = mention.Governor is null ? -1 : numbers.Of(mention.Governor);
        (SubjectHead, TargetHead) = (mention.SubjectHead is null ? -1 : numbers.Of(mention.SubjectHead), mention.TargetHead is null ? -1 : numbers.Of(mention.TargetHead));
        (Words, Acts, Subject) = (numbers.Set(mention.Words), numbers.Set(mention.Acts), numbers.Set(mention.Subject));
        (Target, Others, Modifiers) = (numbers.Set(mention.Target), numbers.Set(mention.Others), numbers.Set(mention.Modifiers));
        (Names, Times, Numbers) = (numbers.Set(mention.Names), numbers.Set(mention.Times), numbers.Set(mention.Numbers));
        (SubjectNames, TargetNames) = (numbers.Set(mention.SubjectNames), numbers.Set(mention.TargetNames));
        Days = numbers.Set(mention.Days);
        All = [.. Subject.Concat(Target).Concat(Others).Distinct().Order()];
        (WordsVector, SubjectVector, TargetVector, AllVector) = (numbers.Mean(Words), numbers.Mean(Subject), numbers.Mean(Target), numbers.Mean(All));
        (Context, Around) = (new WeightedWords(mention.Context, numbers), new WeightedWords(mention.Around, numbers));
        ContextVector = numbers.Mean(Context.Words);
        Field = numbers.Relations.Field(numbers.Known(Lemma), mention.IsVerb);
        Rarity = numbers.Relations.Rarity(numbers.Known(Lemma));
        Meanings = numbers.Meanings(Lemma);
        (Family, ActFamily) = (FamilyWords.OfHead(mention, numbers.Families), FamilyWords.OfActs(mention, numbers.Families));
        IsModifier = mention.Relation is DependencyRelation.Compound or DependencyRelation.Amod;
        InReport = report.Counts.GetValueOrDefault(Lemma);
    }

    public BareMention Mention { get; }

    public ReportView Report { get; }

    public int Lemma { get; }

    public int Form { get; }

    public int Governor { get; }

    public int SubjectHead { get; }

    public int TargetHead { get; }

    public int[] Words { get; }

    public int[] Acts { get; }

    public int[] Subject { get; }

    public int[] Target { get; }

    public int[] SubjectNames { get; }

    public int[] TargetNames { get; }

    public int[] Others { get; }

    public int[] Modifiers { get; }

    public int[] Names { get; }

    public int[] Times { get; }

    public int[] Numbers { get; }

    public int[] Days { get; }

    public int[] All { get; }

    public float[] WordsVector { get; }

    public float[] SubjectVector { get; }

    public float[] TargetVector { get; }

    public float[] AllVector { get; }

    public float[] ContextVector { get; }

    public WeightedWords Context { get; }

    public WeightedWords Around { get; }

    public WordMeanings Meanings { get; }

    /// <summary>The families of its head.</summary>
    public FamilyWords Family { get; }

    /// <summary>The families of all its words that may name the act.</summary>
    public FamilyWords ActFamily { get; }

    public int Field { get; }

    public float Rarity { get; }

    public bool IsModifier { get; }

    /// <summary>How often its word stands in its report.</summary>
    public int InReport { get; }

    /// <summary>What the word is worth in the reports of its story and in those like its own.</summary>
    public WordStanding Standing { get; set; }
}

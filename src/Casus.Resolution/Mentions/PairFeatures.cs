namespace Casus.Resolution.Mentions;

/// <summary>The numbers by which two mentions are compared: each has a name, and belongs to a group that reasons are told by.</summary>
internal static class PairFeatures
{
    // More than any family of two words says.
    private const float SameHead = 2;

    private static readonly (FeatureGroup Group, string[] Names)[] Groups =
    [
        (FeatureGroup.Act, ["same word", "same form", "letters alike", "part of letters alike", "one meaning", "kind of", "kind in common", "likeness",
            "likeness of all words", "shared words", "meaning of any word", "meaning of an act word", "known", "known from", "shorter word",
            "rarer", "commoner", "one field", "lower field", "higher field", "both verbs", "both nouns", "one verb", "same code", "other code", "longer by",
            "one family", "families in common", "one family of an act word", "families of act words"]),
        (FeatureGroup.Parties, ["subjects", "targets", "crossed", "any argument", "likeness of subjects", "likeness of targets", "likeness of arguments",
            "heads of subjects", "heads of targets", "act is target", "act is subject", "both subjects", "both targets", "other and target", "argument in context",
            "same subject", "same target", "numbers", "names of subjects", "names of targets"]),
        (FeatureGroup.Words, ["context", "around", "likeness of contexts", "names", "governor", "one governs the other", "one relation", "modifiers", "one thing modified",
            "shared modifiers", "word before", "word after", "definite", "indefinite"]),
        (FeatureGroup.Time, ["a time in common", "no time in common"]),
        (FeatureGroup.Reports, ["reports alike", "their names", "their leads", "their numbers", "context in lead", "context in report", "one report", "sentences between",
            "both titles", "one title", "earlier sentence", "later sentence", "place in report", "one story"]),
        (FeatureGroup.Standing, ["lower share", "higher share", "fewer reports", "more reports", "like in fewer", "like in more", "told in", "mentioned where told",
            "mentions", "reports", "rarer in report", "oftener in report"]),
    ];

    /// <summary>The names, in the order of the numbers.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Groups.SelectMany(g => g.Names)];

    /// <summary>By feature: its group.</summary>
    public static IReadOnlyList<FeatureGroup> GroupOf { get; } = [.. Groups.SelectMany(g => g.Names.Select(_ => g.Group))];

    /// <summary>Number of features.</summary>
    public static int Count => Names.Count;

    /// <summary>Compares two mentions; the order of the two makes no difference.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">The other.</param>
    /// <param name="likeness">How alike their reports are.</param>
    /// <param name="pairs">How words are related.</param>
    /// <param name="numbers">Numbers of words.</param>
    /// <param name="row">Takes the numbers.</param>
    public static void Fill(MentionView a, MentionView b, ReportLikeness likeness, WordPairs pairs, WordNumbers numbers, Span<float> row)
    {
        var writer = new RowWriter(row);
        FillAct(ref writer, a, b, pairs, numbers);
        FillParties(ref writer, a, b, pairs);
        FillWords(ref writer, a, b, pairs);
        bool isTime = WordSets.Shared(a.Times, b.Times) > 0;
        writer.Add(isTime);
        writer.Add(!isTime && a.Times.Length > 0 && b.Times.Length > 0);
        FillReports(ref writer, a, b, likeness);
        FillStanding(ref writer, a.Standing, b.Standing);
        writer.Both(a.InReport, b.InReport);
        System.Diagnostics.Debug.Assert(writer.Count == Count, "a feature has no number");
    }

    private static void FillAct(ref RowWriter writer, MentionView a, MentionView b, WordPairs pairs, WordNumbers numbers)
    {
        var pair = pairs[a.Lemma, b.Lemma];
        var (x, y) = (a.Mention, b.Mention);
        writer.Add(a.Lemma == b.Lemma);
        writer.Add(a.Form == b.Form);
        writer.Add(pair.Prefix);
        writer.Add(pair.Prefix / (float)Math.Max(1, Math.Max(x.Lemma.Length, y.Lemma.Length)));
        writer.Add(pair.Same);
        writer.Add(pair.Kind);
        writer.Add(pair.Wide);
        writer.Add(pair.Likeness);
        writer.Add(WordVector.Dot(a.WordsVector, b.WordsVector));
        writer.Add(WordSets.OfBoth(a.Words, b.Words));
        writer.Add(BestMeaning(a.Words, b.Words, pairs));
        writer.Add(BestMeaning(a.Acts, b.Acts, pairs));
        writer.Add(pair.Known);
        writer.Add(pair.KnownCount);
        writer.Add(Math.Min(x.Lemma.Length, y.Lemma.Length));
        writer.Both(-a.Rarity, -b.Rarity);
        writer.Add(a.Field == b.Field);
        writer.Both(a.Field, b.Field);
        writer.Add(x.IsVerb && y.IsVerb);
        writer.Add(!x.IsVerb && !y.IsVerb);
        writer.Add(x.IsVerb != y.IsVerb);
        writer.Add(x.Type is not null && x.Type == y.Type);
        writer.Add(x.Type is not null && y.Type is not null && x.Type != y.Type);
        writer.Add(Math.Abs(a.Words.Length - b.Words.Length));
        FillFamilies(ref writer, a, b, numbers);
    }

    private static void FillFamilies(ref RowWriter writer, MentionView a, MentionView b, WordNumbers numbers)
    {
        var head = a.Lemma == b.Lemma ? (Best: SameHead, Count: 0) : FamilyWords.Compare(a.Family, b.Family, numbers.Families);
        var acts = FamilyWords.Compare(a.ActFamily, b.ActFamily, numbers.Families);
        writer.Add(head.Best);
        writer.Add(head.Count);
        writer.Add(acts.Best);
        writer.Add(acts.Count);
    }

    private static float BestMeaning(int[] a, int[] b, WordPairs pairs)
    {
        float best = -1;
        foreach (int x in a)
        {
            foreach (int y in b)
            {
                best = Math.Max(best, OrLess(pairs.Same(x, y)));
            }
        }

        return best;
    }

    private static void FillParties(ref RowWriter writer, MentionView a, MentionView b, WordPairs pairs)
    {
        writer.Add(WordSets.OfShorter(a.Subject, b.Subject));
        writer.Add(WordSets.OfShorter(a.Target, b.Target));
        writer.Add(Most(WordSets.OfShorter(a.Subject, b.Target), WordSets.OfShorter(a.Target, b.Subject)));
        writer.Add(WordSets.OfBoth(a.All, b.All));
        writer.Add(WordVector.Dot(a.SubjectVector, b.SubjectVector));
        writer.Add(WordVector.Dot(a.TargetVector, b.TargetVector));
        writer.Add(WordVector.Dot(a.AllVector, b.AllVector));
        writer.Add(Likeness(a.SubjectHead, b.SubjectHead, pairs));
        writer.Add(Likeness(a.TargetHead, b.TargetHead, pairs));
        writer.Add(Most(Likeness(a.Lemma, b.TargetHead, pairs), Likeness(b.Lemma, a.TargetHead, pairs)));
        writer.Add(Most(Likeness(a.Lemma, b.SubjectHead, pairs), Likeness(b.Lemma, a.SubjectHead, pairs)));
        writer.Add(a.Subject.Length > 0 && b.Subject.Length > 0);
        writer.Add(a.Target.Length > 0 && b.Target.Length > 0);
        writer.Add(Most(WordSets.OfShorter(a.Others, b.Target), WordSets.OfShorter(a.Target, b.Others)));
        writer.Add(OrLess(WordSets.OfShorter(a.All, b.Context.Words)) + OrLess(WordSets.OfShorter(b.All, a.Context.Words)));
        writer.Add(a.SubjectHead < 0 || b.SubjectHead < 0 ? float.NaN : a.SubjectHead == b.SubjectHead ? 1 : 0);
        writer.Add(a.TargetHead < 0 || b.TargetHead < 0 ? float.NaN : a.TargetHead == b.TargetHead ? 1 : 0);
        writer.Add(a.Numbers.Length == 0 || b.Numbers.Length == 0 ? float.NaN : Math.Min(1, WordSets.Shared(a.Numbers, b.Numbers)));
        writer.Add(WordSets.OfShorter(a.SubjectNames, b.SubjectNames));
        writer.Add(WordSets.OfShorter(a.TargetNames, b.TargetNames));
    }

    private static void FillWords(ref RowWriter writer, MentionView a, MentionView b, WordPairs pairs)
    {
        var (x, y) = (a.Mention, b.Mention);
        writer.Add(WeightedWords.Likeness(a.Context, b.Context));
        writer.Add(WeightedWords.Likeness(a.Around, b.Around));
        writer.Add(WordVector.Dot(a.ContextVector, b.ContextVector));
        writer.Add(WordSets.OfBoth(a.Names, b.Names));
        writer.Add(a.Governor < 0 || b.Governor < 0 ? float.NaN : a.Governor == b.Governor ? 1 : 0);
        writer.Add(Most(Likeness(a.Governor, b.Lemma, pairs), Likeness(b.Governor, a.Lemma, pairs)));
        writer.Add(x.Relation == y.Relation);
        writer.Add((a.IsModifier ? 1 : 0) + (b.IsModifier ? 1 : 0));
        writer.Add(!a.IsModifier || !b.IsModifier ? float.NaN : a.Governor == b.Governor ? 1 : 0);
        writer.Add(WordSets.OfShorter(a.Modifiers, b.Modifiers));
        writer.Add(SameWord(x.Beside.Before, y.Beside.Before));
        writer.Add(SameWord(x.Beside.After, y.Beside.After));
        writer.Add((x.IsDefinite is true ? 1 : 0) + (y.IsDefinite is true ? 1 : 0));
        writer.Add((x.IsDefinite is false ? 1 : 0) + (y.IsDefinite is false ? 1 : 0));
    }

    private static void FillReports(ref RowWriter writer, MentionView a, MentionView b, ReportLikeness likeness)
    {
        var (x, y) = (a.Report, b.Report);
        var (s, t) = (a.Mention.SentenceIndex, b.Mention.SentenceIndex);
        bool isOne = ReferenceEquals(x, y);
        writer.Add(likeness.Words);
        writer.Add(likeness.Names);
        writer.Add(likeness.Lead);
        writer.Add(likeness.Numbers);
        writer.Add(Math.Max(WeightedWords.Likeness(a.Context, y.Lead), WeightedWords.Likeness(b.Context, x.Lead)));
        writer.Add(Math.Min(WeightedWords.Likeness(a.Context, y.Words), WeightedWords.Likeness(b.Context, x.Words)));
        writer.Add(isOne);
        writer.Add(isOne ? Math.Abs(s - t) : -1);
        writer.Add(s == 0 && t == 0);
        writer.Add((s == 0) != (t == 0));
        writer.Both(s, t);
        writer.Add(Math.Abs((s / (float)x.Sentences) - (t / (float)y.Sentences)));
        writer.Add(x.Story == y.Story);
    }

    private static void FillStanding(ref RowWriter writer, WordStanding a, WordStanding b)
    {
        writer.Both(a.Share, b.Share);
        writer.Both(a.Reports, b.Reports);
        writer.Both(a.Like, b.Like);
        writer.Add(Math.Max(a.Told, b.Told));
        writer.Add(Math.Max(a.Reports / (a.Told + 0.01f), b.Reports / (b.Told + 0.01f)));
        writer.Add(Math.Max(a.AllMentions, b.AllMentions));
        writer.Add(Math.Max(a.AllReports, b.AllReports));
    }

    private static float OrLess(float value) => float.IsNaN(value) ? -1 : value;

    private static float Most(float a, float b) => Math.Max(OrLess(a), OrLess(b));

    private static float Likeness(int a, int b, WordPairs pairs) => a < 0 || b < 0 ? float.NaN : pairs[a, b].Likeness;

    // Longer words say more.
    private static float SameWord(string a, string b) => a.Length > 0 && string.Equals(a, b, StringComparison.Ordinal) ? Math.Min(a.Length, 8) : 0;

    private ref struct RowWriter(Span<float> row)
    {
        private readonly Span<float> row = row;

        public int Count { get; private set; }

        public void Add(float value) => row[Count++] = value;

        public void Add(bool value) => Add(value ? 1f : 0f);

        public void Both(float a, float b)
        {
            Add(Math.Min(a, b));
            Add(Math.Max(a, b));
        }
    }
}

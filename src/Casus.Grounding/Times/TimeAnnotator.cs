namespace Casus.Grounding.Times;

/// <summary>
/// Finds the time expressions of a document and gives them TIMEX3 values. Immutable and safe to share between threads.
/// </summary>
/// <param name="lexicon">The words and rules of the documents' language.</param>
public sealed class TimeAnnotator(TimeLexicon lexicon) : IAnnotator
{
    private readonly TimeLexicon lexicon = lexicon ?? throw new ArgumentNullException(nameof(lexicon));

    /// <inheritdoc/>
    public IReadOnlyList<Type> Requires { get; } = [typeof(TokenTable), typeof(SentenceTable), typeof(BlockTable)];

    /// <inheritdoc/>
    public IReadOnlyList<Type> Provides { get; } = [typeof(TimeTable)];

    /// <inheritdoc/>
    public void Annotate(AnnotatedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var pieces = new TimePieces(document.Tokens, lexicon);
        List<TimeDraft> drafts = Find(document, pieces);
        DateOnly? reference = document.Document.Published?.Date ?? FindDateline(document, pieces, drafts);
        var valuer = new TimeValuer(reference, lexicon.Feasts);
        foreach (TimeDraft draft in drafts)
        {
            valuer.Value(draft);
        }

        drafts.RemoveAll(d => d.Value.Length == 0 && d.Match.Rule.Action is not (TimeAction.Relative or TimeAction.Same));
        new RangeCompletion(pieces, reference).Complete(drafts);
        new TimeJoiner(pieces).Join(drafts);
        if (reference is null)
        {
            YearCompletion.Complete(drafts, draft => IsOldPhoto(document, pieces, draft));
        }

        Resolve(pieces, drafts, reference);
        document.Add(new TimeTable(ToMentions(pieces, drafts), reference));
    }

    private static List<TimeDraft> Find(AnnotatedDocument document, TimePieces pieces)
    {
        SentenceTable sentences = document.Sentences;
        BlockTable blocks = document.Get<BlockTable>();
        var finder = new TimeFinder(pieces);
        var guard = new WordChecker(document.Tokens, pieces);
        var tense = new TenseReader(document.Tokens, pieces);
        var drafts = new List<TimeDraft>();
        int lastToken = -1;
        for (int s = 0; s < sentences.Count; s++)
        {
            int first = pieces.FirstOf(sentences[s].First), end = pieces.FirstOf(sentences[s].End);
            foreach (TimeMatch match in finder.Find(first, end))
            {
                if (pieces.Token(match.First) <= lastToken || !guard.IsTime(match, first, end))
                {
                    continue;
                }

                lastToken = pieces.Token(match.End - 1);
                drafts.Add(new TimeDraft(match)
                {
                    Sentence = s, Tense = tense.Read(match, first, end),
                    Role = blocks.RoleAt(document.Tokens.Starts[pieces.Token(match.First)]),
                });
            }
        }

        return drafts;
    }

    private static DateOnly? FindDateline(AnnotatedDocument document, TimePieces pieces, List<TimeDraft> drafts)
    {
        var finder = new DatelineFinder(document, pieces);
        var complete = new TimeValuer(null, pieces.Lexicon.Feasts);
        foreach (TimeDraft draft in drafts)
        {
            if (draft.Match.Rule.Action == TimeAction.Date && finder.IsDateline(draft.Match))
            {
                draft.IsDateline = true;
                complete.Value(draft);
                return draft.Rule is null ? draft.Day : null;
            }
        }

        return null;
    }

    private static bool IsOldPhoto(AnnotatedDocument document, TimePieces pieces, TimeDraft draft)
    {
        TokenSpan sentence = document.Sentences[draft.Sentence];
        for (int i = pieces.FirstOf(sentence.First); i < pieces.FirstOf(sentence.End); i++)
        {
            if (pieces.Is(i, TimeField.FileCue))
            {
                return true;
            }
        }

        return false;
    }

    private static void Resolve(TimePieces pieces, List<TimeDraft> drafts, DateOnly? reference)
    {
        var resolver = new AnchorResolver(pieces, drafts, reference);
        for (int i = 0; i < drafts.Count; i++)
        {
            if (drafts[i].Match.Rule.Action is TimeAction.Relative or TimeAction.Same)
            {
                resolver.Resolve(i);
            }
            else
            {
                resolver.NarrowToQuarter(i);
            }
        }

        drafts.RemoveAll(d => d.Value.Length == 0);
    }

    private static List<TimeMention> ToMentions(TimePieces pieces, List<TimeDraft> drafts)
    {
        var mentions = new List<TimeMention>(drafts.Count);
        foreach (TimeDraft draft in drafts)
        {
            int anchor = draft.Anchor is null ? -1 : drafts.IndexOf(draft.Anchor);
            mentions.Add(new TimeMention(
                new TokenSpan(pieces.Token(draft.Match.First), pieces.Token(draft.Match.End - 1) + 1), draft.Type, draft.Value + draft.TimeOfDay)
            {
                Precision = draft.Precision, Rule = draft.Rule, AnchorMention = anchor < 0 ? null : anchor, IsDateline = draft.IsDateline,
            });
        }

        return mentions;
    }
}

namespace Casus.Grounding.Actors;

/// <summary>One report as the actor readers see it: its layers, its year and small questions of grammar.</summary>
internal sealed class ReportView
{
    private static readonly NameTable NoNames = new([]);
    private readonly int[] nameAt; // token -> index into Names.Mentions, -1 for none
    private readonly HashSet<string> surnames = new(StringComparer.Ordinal);

    public ReportView(AnnotatedDocument document, ActorCatalogue catalogue)
    {
        Document = document;
        Tokens = document.Tokens;
        Sentences = document.Sentences;
        Names = document.Has<NameTable>() ? document.Get<NameTable>() : NoNames;
        Catalogue = catalogue;
        Year = document.Document.Published?.Date.Year;
        nameAt = new int[Tokens.Count];
        Array.Fill(nameAt, -1);
        for (int i = 0; i < Names.Mentions.Count; i++)
        {
            var span = Names.Mentions[i].Tokens;
            Array.Fill(nameAt, i, span.First, span.Count);
            if (Names.Mentions[i].Kind == NameKind.Person && span.Count > 1)
            {
                surnames.Add(Tokens.Form(span.End - 1).ToString());
            }
        }
    }

    public AnnotatedDocument Document { get; }

    public TokenTable Tokens { get; }

    public SentenceTable Sentences { get; }

    public NameTable Names { get; }

    public ActorCatalogue Catalogue { get; }

    public CueLexicon Cues => Catalogue.Cues;

    /// <summary>The year of publication, or null when it is not known.</summary>
    public int? Year { get; }

    /// <summary>The name that holds a token, or null.</summary>
    public NameMention? NameOf(int token) => nameAt[token] < 0 ? null : Names.Mentions[nameAt[token]];

    /// <summary>True when the report names a person by a first name and this word.</summary>
    public bool IsSurname(int token) => surnames.Count > 0 && surnames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Tokens.Form(token));

    public bool Is(int token, string word) => Tokens.Form(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool Is(int token, UniversalPos pos) => Tokens.Upos[token] == pos;

    public bool IsHyphen(int token) => Tokens.Form(token) is "-" or "–" or "‐";

    /// <summary>True when no white space parts two tokens.</summary>
    public bool Touch(int left, int right) => Tokens.Ends[left] == Tokens.Starts[right];

    public bool IsUpper(int token) => char.IsUpper(Tokens.Text[Tokens.Starts[token]]);

    public bool IsPossessive(int token) => Tokens.Form(token) is "'s" or "’s" || (Tokens.Form(token) is "'" or "’" && Tokens.Xpos[token] is "POS");

    public string TextOf(TokenSpan span) => Tokens.Span(span).Of(Tokens.Text);

    /// <summary>The token of a span whose head lies outside it; of several the last noun.</summary>
    public int HeadOf(TokenSpan span)
    {
        int found = -1;
        for (int i = span.First; i < span.End; i++)
        {
            if (!span.Contains(Tokens.Heads[i]) && Tokens.Upos[i] is not (UniversalPos.Punct or UniversalPos.Det or UniversalPos.Part or UniversalPos.Adp))
            {
                found = found >= 0 && !IsNominal(i) && IsNominal(found) ? found : i;
            }
        }

        return found >= 0 ? found : span.End - 1;
    }

    /// <summary>The preposition before a phrase: the case word of its head, or else the word before it; -1 when none.</summary>
    public int CaseOf(TokenSpan span)
    {
        int head = HeadOf(span);
        for (int i = span.First - 1; i >= 0 && i >= span.First - 6; i--)
        {
            if (Tokens.Heads[i] == head && Tokens.Relations[i] == DependencyRelation.Case && Is(i, UniversalPos.Adp))
            {
                return i;
            }
        }

        int before = span.First - 1;
        while (before > 0 && (Is(before, UniversalPos.Det) || Is(before, UniversalPos.Adj)))
        {
            before--;
        }

        return before >= 0 && Is(before, UniversalPos.Adp) && Tokens.Relations[head] != DependencyRelation.Conj ? before : -1;
    }

    private bool IsNominal(int token) => Tokens.Upos[token] is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Pron;
}

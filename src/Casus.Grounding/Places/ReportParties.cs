using Casus.Grounding.Actors;

namespace Casus.Grounding.Places;

/// <summary>What a report says of peoples and known actors, read once for the readers of places.</summary>
internal sealed class ReportParties
{
    private readonly int[] partyAt; // token -> index into parties, -1 for none
    private readonly List<(TokenSpan Tokens, bool IsLand)> parties = [];
    private readonly List<(TokenSpan Tokens, string Name, string Country)> demonyms = [];
    private readonly Dictionary<string, float> shares = new(StringComparer.Ordinal);

    private ReportParties(int tokenCount)
    {
        partyAt = new int[tokenCount];
        Array.Fill(partyAt, -1);
    }

    /// <summary>For each alpha-3 code the share of the words for peoples and known actors that are of that country.</summary>
    public IReadOnlyDictionary<string, float> Shares => shares;

    /// <summary>Words for a country's people and things, with the country's name and alpha-3 code, in text order.</summary>
    public IReadOnlyList<(TokenSpan Tokens, string Name, string Country)> Demonyms => demonyms;

    public static ReportParties Read(ReportView view)
    {
        var found = new ReportParties(view.Tokens.Count);
        int total = 0;
        for (int s = 0; s < view.Sentences.Count; s++)
        {
            var sentence = view.Sentences[s];
            for (int i = sentence.First; i < sentence.End; i++)
            {
                if (!view.IsUpper(i))
                {
                    continue;
                }

                var senses = view.Catalogue.Senses.Longest(view.Tokens, i, sentence.End, out int end);
                if (senses.Length > 0 && senses[0].Kind == SenseKind.Named && end > i + 1 && view.IsHyphen(i + 1))
                {
                    total += found.AddOwner(view, i); // "the Saudi-led coalition"
                }

                if (senses.Length > 0 && senses[0].Kind is SenseKind.Adjective or SenseKind.People or SenseKind.Named)
                {
                    total += found.Add(senses[0], new TokenSpan(i, end));
                }

                i = Math.Max(i, end - 1);
            }
        }

        foreach (string country in found.shares.Keys.ToList())
        {
            found.shares[country] /= total;
        }

        return found;
    }

    /// <summary>The party of the actor files whose name holds a token, and whether it is also a land ("Abkhazia"); null for none.</summary>
    public (TokenSpan Tokens, bool IsLand)? PartyOf(int token) => partyAt[token] < 0 ? null : parties[partyAt[token]];

    private int AddOwner(ReportView view, int token)
    {
        var senses = view.Catalogue.Senses.Longest(view.Tokens, token, token + 1, out _);
        return senses.Length > 0 && senses[0].Kind is SenseKind.Adjective or SenseKind.People ? Add(senses[0], new TokenSpan(token, token + 1)) : 0;
    }

    private int Add(Sense sense, TokenSpan span)
    {
        if (sense.Kind == SenseKind.Named)
        {
            Array.Fill(partyAt, parties.Count, span.First, span.Count);
            parties.Add((span, sense.Named is { Terms: [{ Sector: "PRE" }, ..] }));
        }
        else
        {
            demonyms.Add((span, sense.Name, sense.Code.Value.Length < 3 ? "" : sense.Code.Value[..3]));
        }

        if (sense.Code.Value.Length < 3)
        {
            return 0;
        }

        string country = sense.Code.Value[..3];
        shares[country] = shares.GetValueOrDefault(country) + 1;
        return 1;
    }
}

namespace Casus.Resolution.Stories;

/// <summary>
/// Gathers what a report is about. A term is a kind and a word: <c>a:RUS</c> an actor code, <c>n:lavrov</c> a name,
/// <c>p:geneva</c> a place, <c>e:AGREE CONSULT</c> an event type with its content, <c>w:ceasefire</c> a word.
/// </summary>
/// <param name="document">The report with its layers; actors, names and places may be missing.</param>
internal sealed class TermGatherer(AnnotatedDocument document)
{
    private readonly Dictionary<string, (float Zone, int Count)> found = new(StringComparer.Ordinal);
    private readonly BlockTable? blocks = document.Has<BlockTable>() ? document.Get<BlockTable>() : null;

    /// <summary>The heaviest terms, by term.</summary>
    /// <param name="coded">What was coded in the report.</param>
    public SortedDictionary<string, float> Gather(CodedReport coded)
    {
        float[] zones = Zones(document.Tokens);
        AddTitle();
        AddWords(document.Tokens, zones);
        AddLayers(zones);
        foreach (var mention in coded.Mentions.Where(m => m.Role is BlockRole.Body or BlockRole.Title or BlockRole.Standfirst))
        {
            string content = mention.Content is { } about ? $" {about.Event}" : "";
            Add($"e:{mention.Code.Event}{content}", 1);
        }

        return Heaviest();
    }

    // Zero for tokens that are not read, else how much their terms count.
    private float[] Zones(TokenTable tokens)
    {
        float[] zones = new float[tokens.Count];
        var sentences = document.Sentences;
        for (int s = 0, body = 0; s < sentences.Count; s++)
        {
            var role = blocks?.RoleAt(sentences.Span(s).Start) ?? BlockRole.Body;
            float zone = role switch
            {
                BlockRole.Title => StoryWeights.InTitle,
                BlockRole.Standfirst => StoryWeights.InLead,
                BlockRole.Body => body >= StoryWeights.MostSentences ? 0 : body < StoryWeights.FirstSentences ? StoryWeights.InLead : 1,
                _ => 0,
            };
            body += role == BlockRole.Body ? 1 : 0;
            var span = sentences[s];
            Array.Fill(zones, zone, span.First, span.End - span.First);
        }

        return zones;
    }

    // A headline that is not part of the text has no tokens; its words count as they stand.
    private void AddTitle()
    {
        if (document.Document.Title is not { } title || document.Text.StartsWith(title, StringComparison.Ordinal))
        {
            return;
        }

        foreach (string word in title.Split([' ', '-', '–', '—', ',', ':', ';', '.', '?', '!', '"', '\'', '’', '‘'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Length > 3)
            {
                Add("w:" + word.ToLowerInvariant(), StoryWeights.InTitle);
            }
        }
    }

    private void AddWords(TokenTable tokens, float[] zones)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            var upos = tokens.Upos[i];
            if (zones[i] <= 0 || !(upos is UniversalPos.Noun or UniversalPos.Verb or UniversalPos.Adj or UniversalPos.Propn or UniversalPos.X or UniversalPos.None))
            {
                continue;
            }

            string lemma = tokens.Lemma(i) is { Length: > 0 } known and not "_" ? known : tokens.Form(i).ToString();
            if (lemma.Length > 2 && char.IsLetter(lemma[0]))
            {
                Add((upos == UniversalPos.Propn ? "n:" : "w:") + lemma.ToLowerInvariant(), zones[i]);
            }
        }
    }

    private void AddLayers(float[] zones)
    {
        if (document.Has<ActorTable>())
        {
            foreach (var mention in document.Get<ActorTable>().Mentions.Where(m => zones[m.Tokens.First] > 0))
            {
                foreach (var actor in mention.Actors.Where(a => !a.Code.IsEmpty))
                {
                    Add("a:" + actor.Code.Value, zones[mention.Tokens.First]);
                }
            }
        }

        if (document.Has<PlaceTable>())
        {
            foreach (var mention in document.Get<PlaceTable>().Mentions.Where(m => m is { Use: PlaceUse.Location, Place: not null } && zones[m.Tokens.First] > 0))
            {
                Add("p:" + mention.Place!.Name.ToLowerInvariant(), zones[mention.Tokens.First]);
            }
        }
    }

    private void Add(string term, float zone)
    {
        var (before, count) = found.GetValueOrDefault(term);
        found[term] = (Math.Max(before, zone), count + 1);
    }

    private SortedDictionary<string, float> Heaviest()
    {
        var heaviest = found
            .Select(f => (Term: f.Key, Weight: Kind(f.Key) * f.Value.Zone * (1 + MathF.Log(f.Value.Count))))
            .OrderByDescending(t => t.Weight).ThenBy(t => t.Term, StringComparer.Ordinal).Take(StoryWeights.MostTerms);
        var result = new SortedDictionary<string, float>(StringComparer.Ordinal);
        foreach (var (term, weight) in heaviest)
        {
            result.Add(term, weight);
        }

        return result;
    }

    private static float Kind(string term) => term[0] switch
    {
        'a' => StoryWeights.Actor,
        'n' => StoryWeights.Name,
        'p' => StoryWeights.Place,
        'e' => StoryWeights.EventKind,
        _ => StoryWeights.Word,
    };
}

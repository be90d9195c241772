using System.Globalization;

namespace Casus.Resolution.Stories;

/// <summary>
/// Gathers what a report is about. A term is a kind and a word: <c>a:RUS</c> an actor code, <c>n:lavrov</c> a word of a
/// name, <c>p:geneva</c> a place, <c>e:AGREE CONSULT</c> an event type with its content, <c>w:ceasefire</c> a noun,
/// <c>x:cease</c> the beginning of a word, <c>b:cease viola</c> two words, <c>f:26</c> a figure, <c>q:26 pirat</c> a figure
/// with its word, <c>d:2031-03-12</c> a day. A pure function of the report.
/// </summary>
/// <param name="document">The report with its layers; actors, names and places may be missing.</param>
internal sealed class TermGatherer(AnnotatedDocument document)
{
    private const int OutOfRange = -1, InTitle = -2, InStandfirst = -3;
    private readonly Dictionary<string, double> found = new(StringComparer.Ordinal);
    private readonly BlockTable? blocks = document.Has<BlockTable>() ? document.Get<BlockTable>() : null;

    /// <summary>All terms with how much they count by where they stand and how often.</summary>
    /// <param name="coded">What was coded in the report.</param>
    public IReadOnlyDictionary<string, double> Gather(CodedReport coded)
    {
        int[] zones = Zones(document.Tokens);
        AddTitle();
        new TermWords(document, zones, Add).AddAll();
        AddLayers(zones);
        foreach (var mention in coded.Mentions.Where(m => m.Role is BlockRole.Body or BlockRole.Title or BlockRole.Standfirst))
        {
            string content = mention.Content is { } about ? $" {about.Event}" : " ";
            Add($"e:{mention.Code.Event}{content}", mention.Role == BlockRole.Title ? InTitle : StoryWeights.FirstSentences);
        }

        return found;
    }

    /// <summary>The heaviest terms with their weights, by term.</summary>
    /// <param name="coded">What was coded in the report.</param>
    /// <param name="background">How common terms are.</param>
    public SortedDictionary<string, float> Weigh(CodedReport coded, TermBackground background)
    {
        var heaviest = Gather(coded)
            .Select(f => (Term: f.Key, Weight: (float)(StoryWeights.Kind(f.Key[0]) * Math.Pow(f.Value, StoryWeights.CountPower)
                * Math.Pow(background.Rarity(f.Key), StoryWeights.RarityPower))))
            .Where(t => t.Weight > 0)
            .OrderByDescending(t => t.Weight).ThenBy(t => t.Term, StringComparer.Ordinal).Take(StoryWeights.MostTerms);
        var result = new SortedDictionary<string, float>(StringComparer.Ordinal);
        foreach (var (term, weight) in heaviest)
        {
            result.Add(term, weight);
        }

        return result;
    }

    // By token: the number of its sentence in the running text, or which other part it stands in.
    private int[] Zones(TokenTable tokens)
    {
        int[] zones = new int[tokens.Count];
        var sentences = document.Sentences;
        for (int s = 0, body = 0; s < sentences.Count; s++)
        {
            int zone = (blocks?.RoleAt(sentences.Span(s).Start) ?? BlockRole.Body) switch
            {
                BlockRole.Title => InTitle,
                BlockRole.Standfirst => InStandfirst,
                BlockRole.Body => body++,
                _ => OutOfRange,
            };
            var span = sentences[s];
            Array.Fill(zones, zone < StoryWeights.MostSentences ? zone : OutOfRange, span.First, span.End - span.First);
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

        foreach (var range in title.AsSpan().SplitAny(" -–—,:;.?!\"'’‘"))
        {
            string word = title[range].ToLowerInvariant();
            if (word.Length > 3)
            {
                Add("x:" + TermWords.Beginning(word), InTitle);
            }
        }
    }

    private void AddLayers(int[] zones)
    {
        if (document.Has<NameTable>())
        {
            foreach (var name in document.Get<NameTable>().Mentions)
            {
                Add("N:" + TermWords.Spaced(document.Tokens.Span(name.Tokens).Of(document.Text)), zones[name.Tokens.First]);
            }
        }

        if (document.Has<ActorTable>())
        {
            foreach (var mention in document.Get<ActorTable>().Mentions)
            {
                AddActors(mention, zones[mention.Tokens.First]);
            }
        }

        if (document.Has<PlaceTable>())
        {
            foreach (var mention in document.Get<PlaceTable>().Mentions.Where(m => m is { Use: PlaceUse.Location, Place: not null }))
            {
                Add("p:" + mention.Place!.Name.ToLowerInvariant(), zones[mention.Tokens.First]);
            }
        }

        if (document.Has<TimeTable>())
        {
            foreach (var time in document.Get<TimeTable>().Mentions)
            {
                AddTime(time, zones[time.Tokens.First]);
            }
        }
    }

    private void AddActors(ActorMention mention, int zone)
    {
        foreach (var actor in mention.Actors)
        {
            if (!actor.Code.IsEmpty)
            {
                Add("a:" + actor.Code.Value, zone);
            }

            if ((actor.Person ?? actor.Id) is { Length: > 0 } who)
            {
                Add("i:" + who, zone);
            }
        }
    }

    private void AddTime(TimeMention time, int zone)
    {
        if (time.Day is { } day)
        {
            Add("d:" + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), zone);
        }

        if (time.Value.Length >= 4 && int.TryParse(time.Value.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            Add("y:" + time.Value[..4], zone);
        }
    }

    private void Add(string term, int zone)
    {
        double counts = zone switch
        {
            OutOfRange => 0,
            InTitle => StoryWeights.InTitle,
            InStandfirst => StoryWeights.InLead,
            < StoryWeights.FirstSentences => StoryWeights.InLead,
            _ => 1,
        };
        if (counts > 0)
        {
            found[term] = found.GetValueOrDefault(term) + counts;
        }
    }
}

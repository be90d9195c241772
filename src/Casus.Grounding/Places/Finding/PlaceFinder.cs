using Casus.Grounding.Actors;

namespace Casus.Grounding.Places.Finding;

/// <summary>
/// Finds the toponyms of a report: every run of tokens that may be one is judged by itself, then again by what the report says of the
/// same words elsewhere; of overlapping runs the surest stays. Safe to share.
/// </summary>
internal sealed class PlaceFinder(Gazetteer gazetteer, PlaceLexicon lexicon, PlaceFinderModel model)
{
    private const float Threshold = 0, Even = 0, Likely = 1, Sure = 2.5f, Refused = -2;

    /// <summary>The toponyms, in text order and without overlap.</summary>
    public List<PlaceProposal> Find(ReportView view, ReportParties parties)
    {
        var proposals = Propose(view, parties);
        Judge(view, proposals, model);
        new PlaceRules(view, lexicon, gazetteer).Apply(proposals);
        return Choose(proposals);
    }

    /// <summary>All runs that may be toponyms, with every trait but the echo.</summary>
    public List<PlaceProposal> Propose(ReportView view, ReportParties parties)
    {
        var proposals = new List<PlaceProposal>();
        var proposer = new PlaceProposer(view, lexicon, gazetteer);
        var reader = new PlaceTraitReader(view, parties, lexicon, gazetteer);
        for (int s = 0; s < view.Sentences.Count; s++)
        {
            var sentence = view.Sentences[s];
            int start = proposals.Count;
            for (int i = sentence.First; i < sentence.End; i++)
            {
                proposer.Propose(i, sentence.End, proposals);
            }

            bool isTitle = proposals.Count > start && IsTitle(view, sentence);
            for (int p = start; p < proposals.Count; p++)
            {
                proposals[p] = proposals[p] with { Traits = reader.Read(proposals[p].Tokens, proposals[p].Known, sentence, isTitle) };
            }
        }

        return proposals;
    }

    /// <summary>Gives each run its log-odds.</summary>
    public static void Judge(ReportView view, List<PlaceProposal> proposals, PlaceFinderModel model)
    {
        for (int i = 0; i < proposals.Count; i++)
        {
            proposals[i] = proposals[i] with { LogOdds = model.First(proposals[i].Traits) };
        }

        Echo(view, proposals);
        for (int i = 0; i < proposals.Count; i++)
        {
            proposals[i] = proposals[i] with { LogOdds = model.Second(proposals[i].Traits) };
        }
    }

    /// <summary>Of overlapping runs that are rather toponyms than not the surest; in text order.</summary>
    public static List<PlaceProposal> Choose(List<PlaceProposal> proposals)
    {
        var chosen = new List<PlaceProposal>();
        int at = 0;
        while (at < proposals.Count)
        {
            int end = at + 1, reach = proposals[at].Tokens.End; // runs that hang together
            while (end < proposals.Count && proposals[end].Tokens.First < reach)
            {
                reach = Math.Max(reach, proposals[end++].Tokens.End);
            }

            ChooseAmong(proposals, at, end, chosen);
            at = end;
        }

        return chosen;
    }

    private static void ChooseAmong(List<PlaceProposal> proposals, int from, int to, List<PlaceProposal> chosen)
    {
        int start = chosen.Count;
        while (true)
        {
            int best = -1;
            for (int i = from; i < to; i++)
            {
                if (proposals[i].LogOdds > Threshold && (best < 0 || proposals[i].LogOdds > proposals[best].LogOdds)
                    && !chosen.Exists(c => c.Tokens.Overlaps(proposals[i].Tokens)))
                {
                    best = i;
                }
            }

            if (best < 0)
            {
                break;
            }

            chosen.Add(proposals[best]);
        }

        chosen.Sort(start, chosen.Count - start, Comparer<PlaceProposal>.Create((a, b) => a.Tokens.First.CompareTo(b.Tokens.First)));
    }

    // The surest other run with the same words, and the surest longer one that begins with them ("Platte" where "Platte County" is).
    private static void Echo(ReportView view, List<PlaceProposal> proposals)
    {
        var best = new Dictionary<string, (int At, float LogOdds, float Next)>(StringComparer.Ordinal);
        var starts = new HashSet<string>(StringComparer.Ordinal);
        string[] words = new string[proposals.Count];
        for (int i = 0; i < proposals.Count; i++)
        {
            var (tokens, logOdds) = (proposals[i].Tokens, proposals[i].LogOdds);
            words[i] = view.TextOf(tokens);
            var (at, most, next) = best.GetValueOrDefault(words[i], (-1, float.NegativeInfinity, float.NegativeInfinity));
            best[words[i]] = logOdds > most ? (i, logOdds, most) : (at, most, Math.Max(next, logOdds));
            if (tokens.Count > 1 && logOdds > Likely)
            {
                starts.Add(view.TextOf(tokens with { End = tokens.End - 1 }));
            }
        }

        for (int i = 0; i < proposals.Count; i++)
        {
            var (at, most, next) = best[words[i]];
            var proposal = proposals[i];
            var echo = EchoOf(at == i ? next : most);
            proposal.Traits[(int)PlaceTrait.Echo] = (byte)(echo < NameEcho.Likely && starts.Contains(words[i]) ? NameEcho.StartOfSure : echo);
            proposals[i] = proposal;
        }
    }

    private static NameEcho EchoOf(float logOdds) => float.IsNegativeInfinity(logOdds) ? NameEcho.None
        : logOdds > Sure ? NameEcho.Sure : logOdds > Even ? NameEcho.Likely : logOdds > Refused ? NameEcho.Doubtful : NameEcho.Refused;

    private static bool IsTitle(ReportView view, TokenSpan sentence)
    {
        int words = 0, capitals = 0;
        for (int i = sentence.First; i < sentence.End; i++)
        {
            if (view.Tokens.Upos[i] is UniversalPos.Noun or UniversalPos.Verb or UniversalPos.Adj or UniversalPos.Propn)
            {
                words++;
                capitals += view.IsUpper(i) ? 1 : 0;
            }
        }

        return words > 2 && capitals * 10 >= words * 8;
    }
}

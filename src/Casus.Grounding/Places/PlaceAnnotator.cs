using Casus.Grounding.Actors;
using Casus.Grounding.Places.Choosing;
using Casus.Grounding.Places.Finding;
using Casus.Packs;

namespace Casus.Grounding.Places;

/// <summary>
/// Finds the place names of a report, says which place each means and what it does in its sentence. Names that are known but whose
/// place is not sure have none. Safe to share.
/// </summary>
public sealed class PlaceAnnotator : IAnnotator
{
    private const float LeastChance = 0.25f, LeastAlone = 0.03f; // a name that one place only bears needs less
    private const long LargeTown = 100_000, LargeLand = 2_500_000;
    private const int MostBefore = 3;
    private readonly Gazetteer gazetteer;
    private readonly ActorCatalogue catalogue;
    private readonly PlaceUseReader uses;
    private readonly RegionAdjectives adjectives;
    private readonly PlaceFinder finder;
    private readonly PlaceResolver resolver;

    private PlaceAnnotator(Gazetteer gazetteer, ActorCatalogue catalogue, PlaceLexicon lexicon, PlaceFinder finder, PlaceResolver resolver)
    {
        this.gazetteer = gazetteer;
        this.catalogue = catalogue;
        this.finder = finder;
        adjectives = new RegionAdjectives(lexicon, gazetteer);
        uses = new PlaceUseReader(lexicon, gazetteer);
        this.resolver = resolver;
    }

    /// <inheritdoc/>
    public IReadOnlyList<Type> Requires { get; } = [typeof(TokenTable), typeof(SentenceTable), typeof(NameTable)];

    /// <inheritdoc/>
    public IReadOnlyList<Type> Provides { get; } = [typeof(PlaceTable)];

    /// <summary>Loads the words and weights of a language.</summary>
    /// <param name="pack">The data.</param>
    /// <param name="language">BCP 47 tag of a language that the data have words for.</param>
    /// <param name="gazetteer">The places known.</param>
    /// <param name="catalogue">The actors known; their names are not places.</param>
    /// <exception cref="FileNotFoundException">The data lack a file.</exception>
    /// <exception cref="InvalidDataException">A file of the words or weights is broken.</exception>
    public static PlaceAnnotator Load(DataPack pack, string language, Gazetteer gazetteer, ActorCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(gazetteer);
        ArgumentNullException.ThrowIfNull(catalogue);
        var problems = new List<Problem>();
        var lexicon = PlaceLexicon.Load(pack, language, problems);
        var finder = new PlaceFinder(gazetteer, lexicon, PlaceFinderModel.Load(pack, language, problems));
        var resolver = new PlaceResolver(gazetteer, lexicon, PlaceSite.Load(pack), PlaceChoiceModel.Load(pack, language, problems));
        return problems.Count == 0 ? new PlaceAnnotator(gazetteer, catalogue, lexicon, finder, resolver) : throw new InvalidDataException(problems[0].ToString());
    }

    /// <inheritdoc/>
    public void Annotate(AnnotatedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var view = new ReportView(document, catalogue);
        var parties = ReportParties.Read(view);
        var toponyms = finder.Find(view, parties).ConvertAll(p => p.Tokens);
        var places = new Place?[toponyms.Count];
        foreach (var unit in resolver.Resolve(view, toponyms, parties))
        {
            var place = unit.Best is { } best && best.Chance >= (unit.Options.Count == 1 || IsOfNote(best) ? LeastAlone : LeastChance) ? best.Entry.ToPlace() : null;
            foreach (int mention in unit.Mentions)
            {
                places[mention] = place;
            }
        }

        var mentions = new List<PlaceMention>(toponyms.Count + parties.Demonyms.Count);
        for (int i = 0; i < toponyms.Count; i++)
        {
            var name = toponyms[i];
            bool isAfterPlace = i > 0 && toponyms[i - 1].End == toponyms[i].First - 1 && view.Is(toponyms[i].First - 1, ",");
            places[i] = Part(view, ref name, places[i]);
            mentions.Add(new PlaceMention(name, places[i], uses.Use(view, parties, toponyms[i], places[i], isAfterPlace)));
        }

        AddDemonyms(parties, mentions);
        adjectives.Add(view, mentions);
        document.Add(new PlaceTable(mentions));
    }

    private static bool IsOfNote(PlaceOption option) => option.Feature is PlaceFeature.Country or PlaceFeature.Capital || option.Entry.IsNoted
        || (option.IsPoint && option.Entry.Population >= (option.Feature == PlaceFeature.Admin2 ? LargeLand : LargeTown))
        || (!option.IsPoint && option.Entry.Population >= LargeLand);

    // "southern [Lebanon]", "Indian-administered [Kashmir]": the name is the whole's, the place a part of it that our files know.
    private Place? Part(ReportView view, ref TokenSpan name, Place? whole)
    {
        int least = Math.Max(name.First - MostBefore, view.Sentences[view.Sentences.SentenceOf(name.First)].First);
        for (int first = name.First - 1; whole is not null && first >= least && (!view.Is(first, UniversalPos.Punct) || view.IsHyphen(first)); first--)
        {
            foreach (var hit in gazetteer.Longest(view.Tokens, first, name.End, out int end))
            {
                if (end == name.End && gazetteer[hit.Id].IsOwn)
                {
                    var part = gazetteer[hit.Id].ToPlace();
                    name = name with { First = first };
                    return part;
                }
            }
        }

        return whole;
    }

    private void AddDemonyms(ReportParties parties, List<PlaceMention> mentions)
    {
        int at = 0;
        foreach (var (tokens, name, _) in parties.Demonyms)
        {
            while (at < mentions.Count && mentions[at].Tokens.End <= tokens.First)
            {
                at++;
            }

            if (at == mentions.Count || !mentions[at].Tokens.Overlaps(tokens))
            {
                mentions.Insert(at++, new PlaceMention(tokens, gazetteer.Find(name), PlaceUse.Demonym));
            }
        }
    }
}

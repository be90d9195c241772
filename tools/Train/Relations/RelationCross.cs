using Casus.Coding.Relations;
using Casus.Learning.Features;

namespace Casus.Tools.Train.Relations;

/// <summary>Cross-validation: each row of a development set is answered by a model that has not seen its sentence.</summary>
/// <param name="codebook">What can be coded.</param>
/// <param name="rows">The rows of development sets, and those written for Casus, which train every fold.</param>
internal sealed class RelationCross(Casus.Codebook codebook, IReadOnlyList<RelationRow> rows)
{
    private const int Folds = 10;

    /// <summary>Prints all tables.</summary>
    /// <param name="learner">Learns.</param>
    /// <param name="isBrief">True for the last figure alone.</param>
    public void Print(RelationLearner learner, bool isBrief)
    {
        var development = rows.Where(r => !r.IsOurs).ToList();
        var ours = rows.Where(r => r.IsOurs).OrderBy(r => FeatureHash.Of(r.Sentence)).ToList();
        var rules = new RelationScores(codebook);
        development.ForEach(r => rules.Add(r.Event, RelationArbiter.Folded(r.Reading.Code.Event)));
        Console.WriteLine($"rules alone                          {rules}");
        foreach (int parts in isBrief ? [4] : (int[])[0, 1, 2, 3, 4])
        {
            var (learned, stacked) = Answer(development, [.. ours.Take(ours.Count * parts / 4)], learner);
            Console.WriteLine($"learned, {ours.Count * parts / 4,5} rows of our own      {learned}");
            Console.WriteLine($"with rules                           {stacked}");
            if (parts == 4)
            {
                Console.WriteLine(string.Join('\n', stacked.Table()));
            }
        }

        if (!isBrief)
        {
            var alone = new RelationScores(codebook);
            var model = new RelationModel(learner.Learn(ours));
            development.ForEach(r => alone.Add(r.Event, Best(model, r)));
            Console.WriteLine($"learned from our own rows alone      {alone}");
        }
    }

    private (RelationScores Learned, RelationScores Stacked) Answer(List<RelationRow> development, List<RelationRow> ours, RelationLearner learner)
    {
        var answers = new (string Learned, string Stacked)[development.Count];
        Parallel.For(0, Folds, fold =>
        {
            var model = new RelationModel(learner.Learn([.. development.Where(r => FoldOf(r) != fold), .. ours]));
            var arbiter = new RelationArbiter(model, codebook);
            for (int i = 0; i < development.Count; i++)
            {
                if (FoldOf(development[i]) == fold)
                {
                    answers[i] = (Best(model, development[i]), RelationArbiter.Folded(arbiter.Choose(development[i].Reading, development[i].Sample).Code.Event));
                }
            }
        });
        RelationScores learned = new(codebook), stacked = new(codebook);
        for (int i = 0; i < answers.Length; i++)
        {
            learned.Add(development[i].Event, answers[i].Learned);
            stacked.Add(development[i].Event, answers[i].Stacked);
        }

        return (learned, stacked);
    }

    private static int FoldOf(RelationRow row) => (int)(FeatureHash.Of(row.Sentence) % Folds);

    private static string Best(RelationModel model, RelationRow row) => model.Events[Learning.Neural.Activations.IndexOfLargest(model.Score(row.Sample))];
}

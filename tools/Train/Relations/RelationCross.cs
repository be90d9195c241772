using Casus.Coding.Relations;
using Casus.Learning.Features;
using Casus.Learning.Neural;

namespace Casus.Tools.Train.Relations;

/// <summary>Cross-validation: each row of a development set is answered by a model that has not seen its sentence.</summary>
/// <param name="codebook">What can be coded.</param>
/// <param name="rows">The rows of development sets, and those written for Casus, which train every fold.</param>
internal sealed class RelationCross(Casus.Codebook codebook, IReadOnlyList<RelationRow> rows)
{
    private const int Folds = 10;
    private readonly List<RelationRow> development = [.. rows.Where(r => !r.IsOurs)];
    private readonly List<RelationRow> ours = [.. rows.Where(r => r.IsOurs).OrderBy(r => FeatureHash.Of(r.Sentence))];

    /// <summary>Prints all tables.</summary>
    /// <param name="learner">Learns.</param>
    /// <param name="isBrief">True to leave out the learning curve.</param>
    /// <param name="errors">Takes the rows that come out wrong, or null.</param>
    public void Print(RelationLearner learner, bool isBrief, TextWriter? errors)
    {
        var spoken = development.Where(r => r.Reading.Best is not null).ToList();
        Transfer("rules alone", development, Ruled);
        Transfer("rules, where one speaks", spoken, Ruled);
        Transfer("rules, where one holds between them", [.. spoken.Where(r => r.Reading.Hold is RelationHold.Between or RelationHold.Together)], Ruled);
        foreach (int parts in isBrief ? [4] : (int[])[0, 1, 2, 3, 4])
        {
            var answers = Answer([.. ours.Take(ours.Count * parts / 4)], learner);
            var stacked = Scores(answers.Select(a => a.Stacked));
            Console.WriteLine($"{$"learned, with {ours.Count * parts / 4} rows of our own",-36} {Scores(answers.Select(a => a.Learned))}");
            Console.WriteLine($"{"with rules",-36} {stacked}");
            if (parts == 4)
            {
                Console.WriteLine(string.Join('\n', stacked.Table()));
                Write(answers, errors);
            }
        }

        // The rules were written by people who saw the development rows; how they do on others shows here.
        Transfer("our own rows, by rules", ours, Ruled);
        Transfer("our own rows, from development rows", ours, Answerer(learner.Learn(development)));
        if (!isBrief)
        {
            Transfer("learned from our own rows alone", development, Answerer(learner.Learn(ours)));
        }
    }

    private static string Ruled(RelationRow row) => RelationArbiter.Folded(row.Reading.Code.Event);

    private RelationScores Scores(IEnumerable<string> answers)
    {
        var scores = new RelationScores(codebook);
        foreach (var (row, answer) in development.Zip(answers))
        {
            scores.Add(row.Event, answer);
        }

        return scores;
    }

    private void Write((string Learned, string Stacked)[] answers, TextWriter? errors)
    {
        errors?.WriteLine("where\tgold\tfound\tlearned\tby rules\trule\tsentence");
        foreach (var (row, (learned, stacked)) in development.Zip(answers).Where(p => p.Second.Stacked != p.First.Event))
        {
            errors?.WriteLine($"{row.Where}\t{row.Event}\t{stacked}\t{learned}\t{Ruled(row)} {row.Reading.Hold}\t{row.Reading.Rule}\t{row.Sentence}");
        }
    }

    private static Func<RelationRow, string> Answerer(TensorFile file)
    {
        var model = new RelationModel(file);
        return row => Best(model, row);
    }

    private void Transfer(string name, List<RelationRow> asked, Func<RelationRow, string> answer)
    {
        var scores = new RelationScores(codebook);
        asked.ForEach(r => scores.Add(r.Event, answer(r)));
        Console.WriteLine($"{name,-36} {scores}");
    }

    private (string Learned, string Stacked)[] Answer(List<RelationRow> own, RelationLearner learner)
    {
        var answers = new (string Learned, string Stacked)[development.Count];
        Parallel.For(0, Folds, fold =>
        {
            var model = new RelationModel(learner.Learn([.. development.Where(r => FoldOf(r) != fold), .. own]));
            var arbiter = new RelationArbiter(model, codebook);
            for (int i = 0; i < development.Count; i++)
            {
                if (FoldOf(development[i]) == fold)
                {
                    answers[i] = (Best(model, development[i]), RelationArbiter.Folded(arbiter.Choose(development[i].Reading, development[i].Sample).Code.Event));
                }
            }
        });
        return answers;
    }

    private static int FoldOf(RelationRow row) => (int)(FeatureHash.Of(row.Sentence) % Folds);

    private static string Best(RelationModel model, RelationRow row) => model.Events[Activations.IndexOfLargest(model.Score(row.Sample))];
}

using Casus.Grounding.Places.Finding;

namespace Casus.Tools.Train.Places;

/// <summary>Learns the finder's weights: logistic regression with AdaGrad, first without and then with what the report says elsewhere.</summary>
internal static class FinderLearner
{
    private const int Passes = 12, Seed = 7;
    private const float Rate = 0.12f, Shrink = 1e-5f;

    public static PlaceFinderModel Learn(IReadOnlyList<PlaceExample> examples)
    {
        var (features, labels) = Rows(examples);
        float[] first = Fit(features, labels);
        var model = new PlaceFinderModel(first, first);
        foreach (var example in examples)
        {
            PlaceFinder.Judge(example.View, example.Proposals, model);
        }

        (features, labels) = Rows(examples);
        model = new PlaceFinderModel(first, Fit(features, labels));
        return model;
    }

    private static (List<int[]> Features, List<bool> Labels) Rows(IReadOnlyList<PlaceExample> examples)
    {
        var features = new List<int[]>();
        var labels = new List<bool>();
        foreach (var example in examples)
        {
            foreach (var proposal in example.Proposals)
            {
                int[] held = new int[PlaceTraitMap.HeldCount];
                PlaceTraitMap.Features(proposal.Traits, held);
                features.Add(held);
                labels.Add(example.IsGold(proposal.Tokens));
            }
        }

        return (features, labels);
    }

    private static float[] Fit(List<int[]> features, List<bool> labels)
    {
        float[] weights = new float[PlaceTraitMap.Count], squares = new float[PlaceTraitMap.Count];
        var random = new Random(Seed);
        int[] order = [.. Enumerable.Range(0, features.Count)];
        for (int pass = 0; pass < Passes; pass++)
        {
            random.Shuffle(order);
            foreach (int row in order)
            {
                float sum = 0;
                foreach (int feature in features[row])
                {
                    sum += weights[feature];
                }

                float slope = (1 / (1 + MathF.Exp(-sum))) - (labels[row] ? 1 : 0);
                foreach (int feature in features[row])
                {
                    float by = slope + (Shrink * weights[feature]);
                    squares[feature] += by * by;
                    weights[feature] -= Rate * by / MathF.Sqrt(squares[feature] + 1);
                }
            }
        }

        return weights;
    }
}

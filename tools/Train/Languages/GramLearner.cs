using System.Numerics;
using Casus.Extraction.LanguageId;

namespace Casus.Tools.Train.Languages;

/// <summary>
/// Softmax regression over hashed runs of letters, by AdaGrad. The score of a language is the sum of its weights over the square
/// root of the number of features, so a long text is surer than a short one.
/// </summary>
/// <param name="languages">The languages of one script.</param>
/// <param name="bits">Two to this power rows.</param>
internal sealed class GramLearner(IReadOnlyList<LanguageTexts> languages, int bits)
{
    private const float Rate = 0.12f;
    private const float Smallest = 1e-6f; // under the root: no step is endless
    private readonly Script script = Enum.Parse<Script>(languages[0].Script);
    private readonly int width = (languages.Count + 15) / 16 * 16;
    private readonly int[] rows = new int[1 << 15];

    /// <summary>Learns and rounds the weights.</summary>
    /// <param name="examples">Examples of each language.</param>
    /// <param name="seed">Seed of the draws.</param>
    public GramTable Learn(int examples, int seed)
    {
        if (languages.Count == 1)
        {
            return new GramTable(script, [languages[0].Tag], 0, 1, []);
        }

        // weights, squares: [rows, width], row-major.
        float[] weights = new float[width << bits];
        float[] squares = new float[weights.Length];
        float[] chances = new float[width];
        var maker = new ExampleMaker(languages, seed);
        for (int i = 0; i < examples; i++)
        {
            float rate = Rate * (1 - ((float)i / examples));
            for (int language = 0; language < languages.Count; language++)
            {
                Step(maker.Make(language), language, rate, (weights, squares), chances);
            }
        }

        return Round(weights);
    }

    private void Step(string text, int language, float rate, (float[] Weights, float[] Squares) tables, float[] chances)
    {
        int position = 0;
        int count = new GramWalk(script, bits).Read(text, ref position, rows);
        if (count == 0)
        {
            return;
        }

        float norm = 1 / MathF.Sqrt(count);
        Array.Clear(chances);
        foreach (int row in rows.AsSpan(0, count))
        {
            for (int i = 0; i < width; i += Vector<float>.Count)
            {
                (new Vector<float>(chances, i) + new Vector<float>(tables.Weights, (row * width) + i)).CopyTo(chances, i);
            }
        }

        Soften(chances, norm);
        chances[language] -= 1;
        for (int i = 0; i < width; i++)
        {
            chances[i] *= norm;
        }

        foreach (int row in rows.AsSpan(0, count))
        {
            for (int i = 0; i < width; i += Vector<float>.Count)
            {
                int at = (row * width) + i;
                var slope = new Vector<float>(chances, i);
                var square = new Vector<float>(tables.Squares, at) + (slope * slope);
                square.CopyTo(tables.Squares, at);
                var step = slope * rate / Vector.SquareRoot(square + new Vector<float>(Smallest));
                (new Vector<float>(tables.Weights, at) - step).CopyTo(tables.Weights, at);
            }
        }
    }

    private void Soften(float[] scores, float norm)
    {
        float most = scores.AsSpan(0, languages.Count).ToArray().Max();
        float sum = 0;
        for (int i = 0; i < width; i++)
        {
            scores[i] = i < languages.Count ? MathF.Exp((scores[i] - most) * norm) : 0;
            sum += scores[i];
        }

        for (int i = 0; i < width; i++)
        {
            scores[i] /= sum;
        }
    }

    // Seven bits and a sign for the range that all but one in ten thousand weights are in.
    private GramTable Round(float[] weights)
    {
        float[] sizes = [.. weights.Select(MathF.Abs).Where(w => w > 0).Order()];
        float scale = sizes[(int)(sizes.Length * 0.9999)] / sbyte.MaxValue;
        sbyte[] packed = new sbyte[languages.Count << bits];
        for (int row = 0; row < 1 << bits; row++)
        {
            for (int i = 0; i < languages.Count; i++)
            {
                packed[(row * languages.Count) + i] = (sbyte)Math.Clamp(MathF.Round(weights[(row * width) + i] / scale), -sbyte.MaxValue, sbyte.MaxValue);
            }
        }

        return new GramTable(script, [.. languages.Select(l => l.Tag)], bits, scale, packed);
    }
}

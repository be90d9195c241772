using Casus.Language.Encoding;
using Casus.Tools.Train.Encoders;

namespace Casus.Tools.Train.Words;

/// <summary>
/// Draws the vectors of words towards those of their relatives in WordNet and in the Moby thesaurus (Faruqui et al. 2015), so
/// that near vectors mean like acts and not only like company.
/// </summary>
internal sealed class Retrofit
{
    private const int Rounds = 3;
    private readonly WordVectors vectors;
    private readonly Dictionary<int, float>[] pulls;

    public Retrofit(WordVectors vectors)
    {
        this.vectors = vectors;
        pulls = Enumerable.Range(0, vectors.Count).Select(_ => new Dictionary<int, float>()).ToArray();
    }

    /// <summary>The words of one meaning, those derived from them, and, weaker, the kinds that they are of.</summary>
    public void Add(WordNetFiles files)
    {
        foreach (var meaning in files.Meanings)
        {
            for (int i = 0; i < meaning.Lemmas.Length; i++)
            {
                for (int j = 0; j < i; j++)
                {
                    Add(meaning.Lemmas[i], meaning.Lemmas[j], 0.5f);
                }
            }

            foreach (int other in meaning.Derived)
            {
                Add(meaning.Lemmas[0], files.Meanings[other].Lemmas[0], 0.5f);
            }

            foreach (string lemma in meaning.Lemmas.Take(2))
            {
                foreach (string above in meaning.Above.SelectMany(a => files.Meanings[a].Lemmas.Take(2)))
                {
                    Add(lemma, above, 0.15f);
                }
            }
        }
    }

    /// <summary>The thesaurus: a line a word, the word and then its relatives, with commas between; long lists say less.</summary>
    public void Add(IEnumerable<string> thesaurus)
    {
        foreach (string line in thesaurus)
        {
            string[] words = line.ToLowerInvariant().Split(',').Where(w => !w.Contains(' ', StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToArray();
            float weight = 1 / MathF.Sqrt(words.Length + 1);
            foreach (string other in words.Skip(1))
            {
                Add(words[0], other, weight);
            }
        }
    }

    /// <summary>The drawn vectors by row, each of length one.</summary>
    public float[][] Run()
    {
        float[][] own = Enumerable.Range(0, vectors.Count).Select(r => Unit(vectors[r].ToArray())).ToArray();
        float[][] drawn = own.Select(v => v.ToArray()).ToArray();
        for (int round = 0; round < Rounds; round++)
        {
            for (int row = 0; row < drawn.Length; row++)
            {
                if (pulls[row].Count == 0)
                {
                    continue;
                }

                float all = pulls[row].Values.Sum();
                float share = MathF.Min(1, (0.6f * all) + 0.3f) / all;
                float[] sum = own[row].ToArray();
                foreach (var (other, weight) in pulls[row])
                {
                    for (int i = 0; i < sum.Length; i++)
                    {
                        sum[i] += weight * share * drawn[other][i];
                    }
                }

                drawn[row] = Unit(sum);
            }
        }

        return drawn;
    }

    private static float[] Unit(float[] vector)
    {
        float length = MathF.Sqrt(vector.Sum(v => v * v)) + 1e-9f;
        return Array.ConvertAll(vector, v => v / length);
    }

    private void Add(string word, string other, float weight)
    {
        int a = vectors.Find(WordFeatures.VectorKey(word)), b = vectors.Find(WordFeatures.VectorKey(other));
        if (a >= 0 && b >= 0 && a != b)
        {
            pulls[a][b] = pulls[a].GetValueOrDefault(b) + weight;
            pulls[b][a] = pulls[b].GetValueOrDefault(a) + weight;
        }
    }
}

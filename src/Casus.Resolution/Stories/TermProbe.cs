namespace Casus.Resolution.Stories;

/// <summary>The terms of one report, laid out for comparing it with many.</summary>
internal sealed class TermProbe
{
    private const int Slots = 2048; // far more than terms, so that most terms of other reports meet an empty slot

    private readonly byte[] slots = new byte[Slots]; // index of a term + 1, or 0
    private int[] terms = [];
    private float[] weights = [];

    /// <summary>Takes the terms of a report in the place of those before.</summary>
    /// <param name="newTerms">Hashes of its terms, each once, at most 255.</param>
    /// <param name="newWeights">Their weights.</param>
    public void Take(int[] newTerms, float[] newWeights)
    {
        Array.Clear(slots);
        (terms, weights) = (newTerms, newWeights);
        for (int i = 0; i < terms.Length; i++)
        {
            int slot = Slot(terms[i]);
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & (Slots - 1);
            }

            slots[slot] = (byte)(i + 1);
        }
    }

    /// <summary>The sum of the products of the weights of terms that both reports have, in the order of the terms.</summary>
    /// <param name="others">Hashes of the other report's terms, ascending.</param>
    /// <param name="otherWeights">Their weights.</param>
    public double Product(ReadOnlySpan<int> others, ReadOnlySpan<float> otherWeights)
    {
        double sum = 0;
        for (int k = 0; k < others.Length; k++)
        {
            int slot = Slot(others[k]);
            for (int i = slots[slot] - 1; i >= 0; i = slots[slot] - 1)
            {
                if (terms[i] == others[k])
                {
                    sum += weights[i] * otherWeights[k];
                    break;
                }

                slot = (slot + 1) & (Slots - 1);
            }
        }

        return sum;
    }

    private static int Slot(int term) => (int)(((uint)term * 0x9E3779B1u) >> 21);
}

namespace Casus.Language.Triggers;

/// <summary>The memory of judgements, used again from word to word. Not thread-safe.</summary>
/// <param name="network">What it is for.</param>
internal sealed class TriggerScratch(TriggerNetwork network)
{
    /// <summary>The units.</summary>
    public float[] Units { get; } = new float[network.Width];

    /// <summary>What one vector adds to the units.</summary>
    public float[] Product { get; } = new float[network.Width];

    /// <summary>A vector as the products take it.</summary>
    public byte[] Input { get; } = new byte[network.Inputs];
}

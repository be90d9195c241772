using Casus.Learning.Neural.Training;

namespace Casus.Tools.Train.Encoders;

/// <summary>What the encoder keeps of a forward run, in the order of steps.</summary>
internal sealed class EncoderTrace
{
    public required Stretch Vectors { get; init; }

    public required Stretch Input { get; init; }

    public Stretch InputMask { get; set; } = new([], 0, 0);

    public List<(int Row, int[] Features)> Features { get; } = [];

    public List<Stretch> Inputs { get; } = [];

    public List<Stretch> Outputs { get; } = [];

    public List<Stretch> LayerMasks { get; } = [];

    public List<(Stretch Forward, Stretch Backward)> Masks { get; } = [];

    public List<(LstmTrace Forward, LstmTrace Backward)> Layers { get; } = [];
}

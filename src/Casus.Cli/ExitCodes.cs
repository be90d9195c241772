namespace Casus.Cli;

/// <summary>What the process says when it ends.</summary>
internal static class ExitCodes
{
    /// <summary>All good.</summary>
    public const int Good = 0;

    /// <summary>Some input was bad; the rest was done.</summary>
    public const int BadInput = 1;

    /// <summary>The command line makes no sense, or names something that is not there.</summary>
    public const int Usage = 2;

    /// <summary>The surroundings are broken: ledger, disk, data files.</summary>
    public const int Surroundings = 3;
}

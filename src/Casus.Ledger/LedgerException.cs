namespace Casus.Ledger;

/// <summary>The ledger cannot be used: a broken surrounding, not bad input.</summary>
public sealed class LedgerException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="problem">What is wrong; its code is one of CAS05xx.</param>
    /// <param name="inner">The store's own error, or null.</param>
    public LedgerException(Problem problem, Exception? inner = null)
        : base((problem ?? throw new ArgumentNullException(nameof(problem))).Reason, inner) => Problem = problem;

    /// <summary>What is wrong.</summary>
    public Problem Problem { get; }
}

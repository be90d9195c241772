using System.Diagnostics.CodeAnalysis;

namespace Casus;

/// <summary>A record or the problem that kept it from being read.</summary>
/// <typeparam name="T">The record's type.</typeparam>
public readonly struct Outcome<T>
    where T : class
{
    private Outcome(T? value, Problem? problem)
    {
        Value = value;
        Problem = problem;
    }

    /// <summary>The record, or null.</summary>
    public T? Value { get; }

    /// <summary>The problem, or null.</summary>
    public Problem? Problem { get; }

    /// <summary>True when there is a record.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsOk => Value is not null;

    /// <summary>A record.</summary>
    /// <param name="value">The record.</param>
    public static implicit operator Outcome<T>(T value) => new(value ?? throw new ArgumentNullException(nameof(value)), null);

    /// <summary>A problem.</summary>
    /// <param name="problem">The problem.</param>
    public static implicit operator Outcome<T>(Problem problem) => new(null, problem ?? throw new ArgumentNullException(nameof(problem)));
}

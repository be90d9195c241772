using System.Runtime.Intrinsics;

namespace Casus.Learning.Neural;

/// <summary>Adds up products of bytes, four to a lane.</summary>
internal interface IDotProduct
{
    /// <summary>True when the inputs are taken with 128 added, so that the sums begin at -128 times the sum of the weights.</summary>
    static abstract bool IsShifted { get; }

    /// <summary>Makes inputs ready for <see cref="Add"/>.</summary>
    /// <param name="inputs">Inputs as <see cref="QuantisedMatrix"/> takes them: 128 added.</param>
    static abstract Vector256<byte> Ready(Vector256<byte> inputs);

    /// <summary>The sums with the products of each lane's four bytes added.</summary>
    /// <param name="sums">The sums so far.</param>
    /// <param name="inputs">What <see cref="Ready"/> gave.</param>
    /// <param name="weights">Weights, -127 to 127.</param>
    static abstract Vector256<int> Add(Vector256<int> sums, Vector256<byte> inputs, Vector256<sbyte> weights);
}

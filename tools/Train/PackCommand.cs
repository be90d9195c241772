using System.Globalization;
using Casus.Language.Encoding;
using Casus.Learning.Neural;

namespace Casus.Tools.Train;

/// <summary>Writes the model that is shipped: matrices as bytes, the rest as it is.</summary>
internal static class PackCommand
{
    public static int Run(string from, string to)
    {
        TensorFile model;
        try
        {
            model = TensorFile.Read(File.ReadAllBytes(from));
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            Console.Error.WriteLine($"{from}: {e.Message}");
            return 1;
        }

        var packed = EncoderTensors.Pack(model);
        using var output = File.Create(to);
        packed.Write(output);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{to}: {packed.Tensors.Count} tensors, {output.Length} bytes"));
        return 0;
    }
}

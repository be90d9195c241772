using System.Globalization;
using System.Reflection;
using System.Text;
using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Layout;

/// <summary>
/// The public surface of each library is recorded in <c>Layout/Api</c>: a change shows in the diff. To update after reading the
/// difference, run the test with CASUS_UPDATE_API=1.
/// </summary>
public sealed class SurfaceTests
{
    [Fact]
    public void The_public_surface_is_the_recorded_one()
    {
        var changed = new List<string>();
        bool isUpdate = Environment.GetEnvironmentVariable("CASUS_UPDATE_API") == "1";
        foreach (var assembly in Assemblies.All)
        {
            string path = Repository.PathOf("tests", "Casus.Tests", "Layout", "Api", assembly.GetName().Name + ".txt");
            string surface = Surface(assembly);
            if (isUpdate)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, surface);
            }
            else if (!File.Exists(path) || File.ReadAllText(path) != surface)
            {
                changed.Add(assembly.GetName().Name!);
            }
        }

        Assert.False(isUpdate, "The surface was recorded; run again without CASUS_UPDATE_API.");
        Assert.True(changed.Count == 0, $"The public surface of {string.Join(", ", changed)} differs from Layout/Api; read the difference, then run with CASUS_UPDATE_API=1.");
    }

    private static string Surface(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{Kind(type)} {type.FullName}\n");
            var members = type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Where(m => m is not MethodInfo { IsSpecialName: true } && !m.Name.StartsWith('<'))
                .Select(m => $"    {m}")
                .Order(StringComparer.Ordinal);
            foreach (string member in members)
            {
                text.Append(member).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Kind(Type type) => type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct"
        : type is { IsAbstract: true, IsSealed: true } ? "static class" : type.IsSealed ? "sealed class" : "class";
}

using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace PipelineDsl.Tests.Encoders;

/// <summary>Every encoder of numbers has a page that names each of its options.</summary>
public class EncoderPagesTests
{
    public static TheoryData<string> Encoders =>
    [
        .. typeof(EncoderAttribute).Assembly.GetExportedTypes()
            .Where(type => type.IsSealed && type.IsSubclassOf(typeof(EncoderAttribute)) && TakesNumbers(type.BaseType!.GenericTypeArguments[^1]))
            .Select(type => type.Name),
    ];

    [Theory]
    [MemberData(nameof(Encoders))]
    public void Page_OfEachEncoder_NamesEveryOption(string encoder)
    {
        Type type = typeof(EncoderAttribute).Assembly.GetType("PipelineDsl." + encoder, throwOnError: true)!;
        string name = Regex.Replace(encoder[..^"Attribute".Length], "(?<!^)(?=[A-Z])", "-").ToLowerInvariant();
        string page = File.ReadAllText(Path.Combine(FolderOfThisFile(), "../../../docs/encoders", name + ".md"));
        foreach (PropertyInfo option in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        {
            Assert.Contains($"`{option.Name}`", page, StringComparison.Ordinal);
        }

        Assert.Contains("| null, NaN |", page, StringComparison.Ordinal);
        Assert.Contains("∞", page, StringComparison.Ordinal);
    }

    private static bool TakesNumbers(Type fitted) => fitted.IsAssignableTo(typeof(INumberEncoder)) || fitted.IsAssignableTo(typeof(INumberSlotEncoder));

    private static string FolderOfThisFile([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}

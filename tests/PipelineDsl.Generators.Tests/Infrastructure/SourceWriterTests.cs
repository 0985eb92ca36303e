using System.Globalization;
using PipelineDsl.Generators.Infrastructure;

namespace PipelineDsl.Generators.Tests.Infrastructure;

public class SourceWriterTests
{
    [Fact]
    public void OpenBlock_Nested_IndentsAndCloses()
    {
        SourceWriter writer = new();
        using (writer.OpenBlock("class A"))
        {
            using (writer.OpenBlock($"int B({1 + 1})", close: "};")) writer.WriteLine("return 1;");
            writer.WriteLine();
        }

        Assert.Equal("class A\n{\n    int B(2)\n    {\n        return 1;\n    };\n\n}\n", writer.ToString());
    }

    [Fact]
    public void WriteLine_OfRawText_ReindentsEveryLineAndKeepsBlankOnesEmpty()
    {
        SourceWriter writer = new() { Indentation = 1 };
        writer.WriteLine("a\r\n\r\n    b   \r\nc");

        Assert.Equal("    a\n\n        b\n    c\n", writer.ToString());
    }

    [Fact]
    public void WriteLine_WithAHoleOfSeveralLines_IndentsThemLikeTheLineOfTheHole()
    {
        SourceWriter writer = new() { Indentation = 1 };
        string body = "one;\ntwo;\n\nthree;";
        writer.WriteLine($$"""
            if (x)
            {
                {{body}}
            }
            """);

        Assert.Equal("    if (x)\n    {\n        one;\n        two;\n\n        three;\n    }\n", writer.ToString());
    }

    [Fact]
    public void Write_InParts_IndentsTheLineOnce()
    {
        SourceWriter writer = new() { Indentation = 2 };
        writer.Write("a");
        writer.Write($" = {(string?)null}{'b'}{1.5}{true}");
        writer.WriteLine(";");

        Assert.Equal("        a = b1.5True;\n", writer.ToString());
    }

    [Fact]
    public void Write_InAnotherCulture_IsInvariant()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fi-FI");
            SourceWriter writer = new();
            writer.Write($"{-1.5} {1_000_000} {2.5m}");

            Assert.Equal("-1.5 1000000 2.5", writer.ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}

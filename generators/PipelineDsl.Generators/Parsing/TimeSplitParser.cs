using System.Globalization;
using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Diagnostics;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>Reads <c>[SplitByTime]</c> on a model.</summary>
internal static class TimeSplitParser
{
    public static TimeSplitModel Parse(INamedTypeSymbol type, AttributeData attribute, SchemaShape row, DiagnosticSink sink, CancellationToken cancellationToken)
    {
        if (row.EventTime is null) Refuse("TestFrom", "its rows have no [EventTime]");
        if (Named("Test") is null) Refuse("Test", "it does not say how long the test part is; add Test = \"7d\"");
        long labelDelay = row.Label is { } label ? Math.Max(label.AvailableAfterTicks, row.AvailableAfterTicks) : 0;
        long gap = Length("Gap") ?? labelDelay;
        if (gap < labelDelay)
        {
            sink.Report(SplitRules.GapTooShort, SymbolLocations.OfArgument(attribute, "Gap", cancellationToken), type.Name, Named("Gap")!, row.Label!.Name, DurationText.Of(labelDelay));
        }

        return new TimeSplitModel(Length("Train"), Length("Validation") ?? 0, Length("Test") ?? 0, TestFrom(), Math.Max(gap, labelDelay));

        string? Named(string name) => attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value as string;

        void Refuse(string argument, string reason) =>
            sink.Report(ModelRules.SplitDoesNotFit, SymbolLocations.OfArgument(attribute, argument, cancellationToken), type.Name, reason);

        long? Length(string name)
        {
            if (Named(name) is not { } text) return null;
            if (!Duration.TryParse(text, out long ticks, out string? reason))
            {
                sink.Report(SchemaRules.BadDuration, SymbolLocations.OfArgument(attribute, name, cancellationToken), CSharpLiteral.Of(text), reason!);
                return null;
            }

            if (ticks == 0 && name != "Gap") Refuse(name, $"{name} has no length");
            return ticks;
        }

        long? TestFrom()
        {
            if (Named("TestFrom") is not { } text) return null;
            string[] formats = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ssZ"];
            if (DateTime.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTime instant)) return instant.Ticks;
            Refuse("TestFrom", $"TestFrom is {CSharpLiteral.Of(text)}; write a UTC date such as \"2018-08-08\" or \"2018-08-08T12:00:00Z\"");
            return null;
        }
    }
}

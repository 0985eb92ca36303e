using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Hazards.Detection;

/// <summary>Times taken to be local because nothing else is said.</summary>
internal sealed class TimeZoneUse(BodyScan scan)
{
    // DateTimeStyles.AdjustToUniversal, AssumeUniversal and RoundtripKind.
    private const int StylesWithoutZone = 16 | 64 | 128;

    private readonly FrameworkIndex _framework = scan.Context.Framework;

    /// <summary>Text with an offset is turned into local time, text without one is taken for local time.</summary>
    public void Invocation(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        if (method.Name is not ("Parse" or "TryParse" or "ParseExact" or "TryParseExact") || !IsTime(method.ContainingType)) return;
        if (!CultureOfStrings.HasProvider(call)) return;
        int styles = call.Arguments.Select(argument => argument.Parameter?.Type.Name == "DateTimeStyles" && argument.Value.ConstantValue is { HasValue: true, Value: int value } ? value : 0).Sum();
        bool isUnknown = call.Arguments.Any(argument => argument.Parameter?.Type.Name == "DateTimeStyles" && !argument.Value.ConstantValue.HasValue);
        if ((styles & StylesWithoutZone) == 0 && !isUnknown) scan.Report(HazardKind.TimeZone, $"{method.ContainingType.Name}.{method.Name} without AssumeUniversal", Sites.Of(call));
    }

    /// <summary><c>new DateTimeOffset(time)</c> takes the local offset unless the time says that it is UTC.</summary>
    public void Creation(IObjectCreationOperation creation)
    {
        if (creation.Constructor is { Parameters: [{ Type.SpecialType: SpecialType.System_DateTime }] } constructor && _framework.Is(constructor.ContainingType, "System.DateTimeOffset"))
        {
            scan.Report(HazardKind.TimeZone, "new DateTimeOffset of a DateTime", Sites.Of(creation));
        }
    }

    public void Conversion(IConversionOperation conversion)
    {
        if (conversion is { OperatorMethod: not null, Operand.Type.SpecialType: SpecialType.System_DateTime } && _framework.Is(conversion.Type, "System.DateTimeOffset"))
        {
            scan.Report(HazardKind.TimeZone, "the conversion of a DateTime to a DateTimeOffset", conversion.Operand.Syntax.GetLocation());
        }
    }

    private bool IsTime(INamedTypeSymbol type) => type.SpecialType == SpecialType.System_DateTime || _framework.Is(type, "System.DateTimeOffset");
}

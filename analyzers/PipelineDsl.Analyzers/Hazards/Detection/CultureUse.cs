using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Hazards.Detection;

/// <summary>Text read, printed and compared by the culture of the machine or the thread, because no other is said.</summary>
internal sealed class CultureUse
{
    private readonly BodyScan _scan;
    private readonly FrameworkIndex _framework;
    private readonly CultureFacts _facts;
    private readonly CultureOfStrings _strings;

    public CultureUse(BodyScan scan)
    {
        _scan = scan;
        _framework = scan.Context.Framework;
        _facts = new CultureFacts(_framework);
        _strings = new CultureOfStrings(_framework, _facts);
    }

    public void Invocation(IInvocationOperation call)
    {
        if (IsByCulture(call)) _scan.Report(HazardKind.Culture, $"{TypeNames.Of(Receiver(call))}.{call.TargetMethod.Name}", Sites.Of(call));
    }

    public void Concatenation(IOperation concatenation)
    {
        (IOperation? left, IOperation? right) = concatenation switch
        {
            IBinaryOperation binary => (binary.LeftOperand, binary.RightOperand),
            ICompoundAssignmentOperation assignment => (null, assignment.Value),
            _ => (null, null),
        };
        foreach (IOperation? operand in (IOperation?[])[left, right])
        {
            if (Operands.Unwrap(operand) is { } value && _facts.IsPrintedDifferently(value.Type)) Report("the text of a " + TypeNames.Of(value.Type), value);
        }
    }

    public void Interpolation(IInterpolatedStringOperation interpolation)
    {
        if (HasCulture(interpolation)) return;
        foreach (IInterpolatedStringContentOperation part in interpolation.Parts)
        {
            IInterpolationOperation? hole = part switch
            {
                IInterpolationOperation plain => plain,
                _ => null,
            };
            if (hole is not null && _facts.IsPrintedDifferently(Operands.Unwrap(hole.Expression)?.Type, Constant(hole.FormatString))) ReportText(interpolation, hole.Expression);
            else if (part is IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { Arguments: [{ Value: { } value }, ..] } append }
                && append.TargetMethod.Name == "AppendFormatted" && _facts.IsPrintedDifferently(Operands.Unwrap(value)?.Type, FormatOf(append))) ReportText(interpolation, value);
            else continue;
            return;
        }
    }

    private bool IsByCulture(IInvocationOperation call)
    {
        if (_framework.Of(call.TargetMethod.ContainingType) is not { } type) return IsPrintedRecord(call);
        return type.Name switch
        {
            "System.String" => _strings.IsByCulture(call),
            "System.Convert" => IsConversionByCulture(call),
            "System.Char" => call.TargetMethod.Name is "ToLower" or "ToUpper" && call.Arguments.Length == 1,
            "System.Text.StringBuilder" => IsAppendedByCulture(call),
            "System.Linq.Enumerable" => CultureOfStrings.IsSortedByCulture(call),
            _ => IsMethodOfNumberOrTime(call) || IsPrintedRecord(call),
        };
    }

    private bool IsMethodOfNumberOrTime(IInvocationOperation call)
    {
        if (!_facts.IsNumberOrTime(call.TargetMethod.ContainingType)) return false;
        return call.TargetMethod.Name switch
        {
            "ToString" or "TryFormat" => !HasProvider(call) && _facts.IsPrintedDifferently(call.TargetMethod.ContainingType, FormatOf(call)),
            "Parse" or "TryParse" or "ParseExact" or "TryParseExact" => !HasProvider(call),
            _ => false,
        };
    }

    // ToString() of what prints its parts: a nullable number, a tuple, a record.
    private bool IsPrintedRecord(IInvocationOperation call) =>
        call.TargetMethod is { Name: "ToString", Parameters.IsEmpty: true } && !_facts.IsNumberOrTime(call.TargetMethod.ContainingType)
        && _facts.IsPrintedDifferently(Receiver(call));

    private bool IsConversionByCulture(IInvocationOperation call)
    {
        if (call.TargetMethod.Parameters is not [{ Type: { } from }, ..] || HasProvider(call)) return false;
        if (call.TargetMethod.Name == "ToString") return _facts.IsPrintedDifferently(from);
        return from.SpecialType == SpecialType.System_String && _facts.IsNumberOrTime(call.TargetMethod.ReturnType) && call.TargetMethod.Parameters.Length == 1;
    }

    private bool IsAppendedByCulture(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "Append" or "Insert" => call.Arguments is [.., { Parameter.Type: { } type }] && _facts.IsPrintedDifferently(type),
        "AppendFormat" => !HasProvider(call) && _strings.PrintsDifferently(call),
        _ => false,
    };

    private static ITypeSymbol? Receiver(IInvocationOperation call) => Operands.Unwrap(call.Instance)?.Type ?? call.TargetMethod.ContainingType;

    private static bool HasProvider(IInvocationOperation call) => CultureOfStrings.HasProvider(call);

    private static string? FormatOf(IInvocationOperation call)
    {
        IArgumentOperation? format = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "format");
        return format is null ? null : Constant(format.Value) ?? (format.ArgumentKind == ArgumentKind.DefaultValue || Operands.Unwrap(format.Value)?.ConstantValue.HasValue == true ? null : Unknown);
    }

    // A format that is not known at compile time may be any.
    private const string Unknown = "?";

    private static string? Constant(IOperation? value) => Operands.Unwrap(value)?.ConstantValue is { HasValue: true, Value: string text } ? text : null;

    // FormattableString keeps its parts until it is told a culture; a handler may have been given one.
    private static bool HasCulture(IInterpolatedStringOperation interpolation) => interpolation.Parent switch
    {
        IConversionOperation { Type.Name: "FormattableString" or "IFormattable" } => true,
        IInterpolatedStringHandlerCreationOperation handler => Operands.CallOf(handler) is { } call && HasProvider(call),
        _ => false,
    };

    private void ReportText(IOperation interpolation, IOperation value) =>
        _scan.Report(HazardKind.Culture, $"the text of a {TypeNames.Of(Operands.Unwrap(value)?.Type)} in an interpolated string", interpolation.Syntax.GetLocation());

    private void Report(string cause, IOperation operation) => _scan.Report(HazardKind.Culture, cause, operation.Syntax.GetLocation());
}

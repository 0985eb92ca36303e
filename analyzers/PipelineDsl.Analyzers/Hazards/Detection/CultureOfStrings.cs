using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Hazards.Detection;

/// <summary>The methods of <c>string</c>, and those that sort strings, that take the current culture when nothing is said.</summary>
internal sealed class CultureOfStrings(FrameworkIndex framework, CultureFacts facts)
{
    public static bool HasProvider(IInvocationOperation call) => call.Arguments.Any(argument =>
        argument.Parameter?.Type.Name is "IFormatProvider" or "CultureInfo"
        && argument.ArgumentKind != ArgumentKind.DefaultValue
        && Operands.Unwrap(argument.Value)?.ConstantValue is not { HasValue: true, Value: null });

    /// <summary>Whether texts are put in order as the culture says, because no comparer is given.</summary>
    public static bool IsSortedByCulture(IInvocationOperation call)
    {
        if (call.TargetMethod.Name is not ("Order" or "OrderDescending" or "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" or "Min" or "Max")) return false;
        if (call.TargetMethod.Parameters.Any(parameter => parameter.Type.Name == "IComparer")) return false;
        bool isText = call.TargetMethod.TypeArguments is [.., { SpecialType: SpecialType.System_String }];
        return isText && (call.TargetMethod.Name is not ("Min" or "Max") || call.TargetMethod.ReturnType.SpecialType == SpecialType.System_String);
    }

    public bool IsByCulture(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        return method.Name switch
        {
            "CompareTo" => true,
            "ToLower" or "ToUpper" => call.Arguments.IsEmpty,
            "Compare" => !SaysHow(method),
            "StartsWith" or "EndsWith" or "IndexOf" or "LastIndexOf" => method.Parameters is [{ Type.SpecialType: SpecialType.System_String }, ..] && !SaysHow(method),
            "Format" => !HasProvider(call) && PrintsDifferently(call),
            "Concat" or "Join" => PrintsDifferently(call),
            _ => false,
        };
    }

    /// <summary>Whether one of the values that a text is made of is a number, a time, or made of some.</summary>
    public bool PrintsDifferently(IInvocationOperation call) => call.Arguments.Any(argument => Values(argument.Value).Any(value => facts.IsPrintedDifferently(ElementOf(value))));

    private static bool SaysHow(IMethodSymbol method) => method.Parameters.Any(parameter => parameter.Type.Name is "StringComparison" or "CultureInfo");

    private static IEnumerable<IOperation> Values(IOperation argument)
    {
        IOperation? value = Operands.Unwrap(argument);
        return value switch
        {
            IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues.Select(element => Operands.Unwrap(element)!),
            ICollectionExpressionOperation collection => collection.Elements.Select(element => Operands.Unwrap(element)!),
            null => [],
            _ => [value],
        };
    }

    // string.Join(",", numbers): what is printed are the elements.
    private ITypeSymbol? ElementOf(IOperation value) => value.Type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments: [{ } element] } named when framework.Of(named)?.Name.StartsWith("System.Collections.", StringComparison.Ordinal) == true => element,
        var type => type,
    };
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Hazards.Detection;

/// <summary>Operations that put text together.</summary>
internal static class Texts
{
    /// <summary><c>a + b</c> where the sum is text.</summary>
    public static bool IsConcatenation(IOperation? operation) =>
        operation is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String, OperatorMethod: null }
            or ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String, OperatorMethod: null };

    /// <summary>Whether a method of the framework makes new text: nearly all that return text do.</summary>
    public static bool IsBuiltBy(IMethodSymbol method, FrameworkIndex framework)
    {
        if (method.OriginalDefinition.ReturnType.SpecialType != SpecialType.System_String || framework.Of(method.ContainingType) is not { } type) return false;
        return (type.Name, method.Name) is not (("System.String", "ToString" or "Intern" or "IsInterned" or "op_Implicit")
            or ("System.Boolean", "ToString")
            or ("System.Enum", "GetName")
            or ("System.Type", _)
            or ("System.Object" or "System.ValueType", "ToString"));
    }

    /// <summary>Whether a value becomes part of a text that is put together around it, so that its garbage is part of that finding.</summary>
    public static bool IsPartOf(IOperation value, FrameworkIndex framework)
    {
        IOperation? parent = value.Parent;
        while (parent is IConversionOperation or IParenthesizedOperation) parent = parent.Parent;
        return parent is IInterpolationOperation || IsConcatenation(parent) || (Operands.CallOf(value) is { } call && IsBuiltBy(call.TargetMethod, framework));
    }
}

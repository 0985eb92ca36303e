using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Hazards.Detection;

/// <summary>Values that are put into objects.</summary>
internal sealed class BoxingUse(BodyScan scan)
{
    public void Conversion(IConversionOperation conversion)
    {
        if (conversion.Type is not { IsReferenceType: true } || conversion.Operand.Type is not { IsReferenceType: false } from || !conversion.GetConversion().IsBoxing) return;
        if (conversion.Operand.ConstantValue is { HasValue: true, Value: null } || Texts.IsPartOf(conversion, scan.Context.Framework) || IsMerelyLookedAt(conversion)) return;
        Report($"{TypeNames.Of(from)} as {TypeNames.Of(conversion.Type)}", conversion.Operand, from);
    }

    /// <summary>A method that a value type inherits from object, ValueType or Enum is called on a box.</summary>
    public void Invocation(IInvocationOperation call)
    {
        if (call.Instance?.Type is not { } type || type.IsReferenceType || type is ITypeParameterSymbol { IsValueType: false }) return;
        bool isInherited = call.TargetMethod.ContainingType?.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType or SpecialType.System_Enum;
        if (!isInherited || IsBuiltIn(call.TargetMethod, type)) return;
        Report($"{TypeNames.Of(type)} by the inherited method {call.TargetMethod.Name}", call, type);
    }

    private void Report(string cause, IOperation site, ITypeSymbol from)
    {
        ITypeParameterSymbol? parameter = from is ITypeParameterSymbol { IsValueType: false } open ? open : null;
        scan.Report(HazardKind.Boxing, cause, site is IInvocationOperation ? Sites.Of(site) : site.Syntax.GetLocation(), parameter);
    }

    // The JIT answers these without a box. ToString of an enum is text, said as such.
    private static bool IsBuiltIn(IMethodSymbol method, ITypeSymbol type) =>
        method.Name is "GetType" || (type.TypeKind == TypeKind.Enum && method.Name is "HasFlag" or "GetHashCode" or "ToString");

    // Comparing with null, testing the type, and HasFlag do not need the box.
    private static bool IsMerelyLookedAt(IConversionOperation conversion) => conversion.Parent switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } binary =>
            Operands.Unwrap(binary.LeftOperand)?.ConstantValue is { HasValue: true, Value: null } || Operands.Unwrap(binary.RightOperand)?.ConstantValue is { HasValue: true, Value: null },
        IIsTypeOperation or IIsPatternOperation => true,
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "HasFlag", ContainingType.SpecialType: SpecialType.System_Enum } } } => true,
        _ => false,
    };
}

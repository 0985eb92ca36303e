using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>
/// Whether an expression may be null by what is declared. What the code has made sure of is not considered: it says yes too often and, where the
/// declarations are true, never too seldom.
/// </summary>
internal static class DeclaredNullability
{
    public static bool MayBeNull(IOperation? value) => value switch
    {
        null => false,
        { ConstantValue: { HasValue: true, Value: null } } or IDefaultValueOperation or IConditionalAccessOperation => true,

        // A local without a declared type may hold anything.
        ILocalReferenceOperation { Local: { } local } => local.NullableAnnotation != NullableAnnotation.NotAnnotated,
        IParameterReferenceOperation { Parameter: { } parameter } => IsAnnotated(parameter.NullableAnnotation),
        IFieldReferenceOperation { Field: { } field } => IsAnnotated(field.NullableAnnotation),
        IPropertyReferenceOperation { Property: { } property } => IsAnnotated(property.NullableAnnotation),
        IInvocationOperation { TargetMethod: { } method } => IsAnnotated(method.ReturnNullableAnnotation),
        IArrayElementReferenceOperation { ArrayReference.Type: IArrayTypeSymbol array } => IsAnnotated(array.ElementNullableAnnotation),
        IConversionOperation conversion => conversion.IsTryCast || MayBeNull(conversion.Operand),
        IParenthesizedOperation parenthesized => MayBeNull(parenthesized.Operand),
        ICoalesceOperation coalesce => MayBeNull(coalesce.WhenNull),
        IConditionalOperation conditional => MayBeNull(conditional.WhenTrue) || MayBeNull(conditional.WhenFalse),
        ISwitchExpressionOperation choice => choice.Arms.Any(arm => MayBeNull(arm.Value)),
        IAssignmentOperation assignment => MayBeNull(assignment.Value),
        _ => false,
    };

    private static bool IsAnnotated(NullableAnnotation annotation) => annotation == NullableAnnotation.Annotated;
}

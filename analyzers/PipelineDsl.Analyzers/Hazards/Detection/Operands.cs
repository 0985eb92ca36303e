using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Hazards.Detection;

/// <summary>How operations stand to those around them.</summary>
internal static class Operands
{
    /// <summary>The operation under parentheses and under conversions that leave the value what it is.</summary>
    public static IOperation? Unwrap(IOperation? operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation { OperatorMethod: null } conversion when conversion.IsImplicit || conversion.Type?.IsReferenceType == true: operation = conversion.Operand; break;
                case IParenthesizedOperation parenthesized: operation = parenthesized.Operand; break;
                default: return operation;
            }
        }
    }

    /// <summary>Whether a reference is assigned to, by whatever means.</summary>
    public static bool IsWritten(IOperation reference) => reference.Parent switch
    {
        IAssignmentOperation assignment => ReferenceEquals(assignment.Target, reference),
        IIncrementOrDecrementOperation => true,
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } => true,
        ITupleOperation { Parent: IDeconstructionAssignmentOperation deconstruction } tuple => ReferenceEquals(deconstruction.Target, tuple),
        _ => false,
    };

    /// <summary>Whether what is assigned to is read as well: <c>x += 1</c>, <c>x ??= y</c>, <c>x++</c>.</summary>
    public static bool IsReadToo(IOperation written) => written.Parent is not (ISimpleAssignmentOperation or ITupleOperation);

    /// <summary>What the element of a <c>params</c> array or span is given to: its call.</summary>
    public static IInvocationOperation? CallOf(IOperation value)
    {
        IOperation? parent = value.Parent;
        while (parent is IArrayInitializerOperation or IArrayCreationOperation { IsImplicit: true } or IConversionOperation { IsImplicit: true } or ICollectionExpressionOperation { IsImplicit: true })
        {
            parent = parent.Parent;
        }

        return (parent as IArgumentOperation)?.Parent as IInvocationOperation;
    }
}

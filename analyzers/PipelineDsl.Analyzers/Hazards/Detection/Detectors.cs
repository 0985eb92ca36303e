using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Hazards.Detection;

/// <summary>Hands each operation to those that know its kind of code.</summary>
internal sealed class Detectors(BodyScan scan)
{
    private readonly MemberUse _members = new(scan);
    private readonly ImplicitCalls _implicit = new(scan);
    private readonly CultureUse _culture = new(scan);
    private readonly TimeZoneUse _timeZone = new(scan);
    private readonly HashCodeUse _hashCodes = new(scan);
    private readonly EnumerationUse _enumerations = new(scan);
    private readonly BoxingUse _boxing = new(scan);
    private readonly DelegateUse _delegates = new(scan);
    private readonly TextUse _texts = new(scan);
    private readonly CreationUse _creations = new(scan);

    public void Inspect(IOperation operation)
    {
        switch (operation)
        {
            case IInvocationOperation call: Inspect(call); break;
            case IPropertyReferenceOperation property: _members.Property(property); break;
            case IFieldReferenceOperation field: _members.Field(field); break;
            case IMethodReferenceOperation method: _members.Method(method); break;
            case IObjectCreationOperation creation: Inspect(creation); break;
            case IAnonymousObjectCreationOperation or IWithOperation or IArrayCreationOperation or ICollectionExpressionOperation:
                _creations.Inspect(operation);
                break;
            case ISpreadOperation spread: _enumerations.Spread(spread); break;
            case IDelegateCreationOperation creation: _delegates.Inspect(creation); break;
            case IAnonymousFunctionOperation { Symbol: { IsAsync: true } or { IsIterator: true } }:
                scan.Report(HazardKind.StateMachine, "an asynchronous lambda", operation.Syntax.GetLocation());
                break;
            case ILocalFunctionOperation { Symbol: { IsAsync: true } or { IsIterator: true } } function:
                scan.Report(HazardKind.StateMachine, $"the {(function.Symbol.IsIterator ? "iterator" : "asynchronous function")} '{function.Symbol.Name}'", function.Symbol.Locations[0]);
                break;
            case IConversionOperation conversion: Inspect(conversion); break;
            case IInterpolatedStringOperation text:
                _texts.Interpolation(text);
                _culture.Interpolation(text);
                break;
            case IBinaryOperation binary: Inspect(binary); break;
            case ICompoundAssignmentOperation assignment: Inspect(assignment); break;
            case IUnaryOperation unary: scan.Call(unary.OperatorMethod, unary); break;
            case IIncrementOrDecrementOperation increment: scan.Call(increment.OperatorMethod, increment); break;
            case IForEachLoopOperation loop:
                _enumerations.ForEach(loop);
                _implicit.ForEach(loop);
                break;
            case IDeconstructionAssignmentOperation deconstruction: _implicit.Deconstruction(deconstruction); break;
            case IUsingOperation or IUsingDeclarationOperation: _implicit.Using(operation); break;
            case IArgumentOperation argument: _creations.Params(argument); break;
        }
    }

    /// <summary>The constants that are hazards: <c>StringComparison.CurrentCulture</c>.</summary>
    public void InspectConstant(IFieldReferenceOperation constant)
    {
        if (scan.Context.Framework.Is(constant.Field.ContainingType, "System.StringComparison")) _members.Field(constant);
    }

    private void Inspect(IInvocationOperation call)
    {
        // A member that is a hazard by itself explains whatever else could be said of the call.
        if (_members.Invocation(call)) return;
        _enumerations.Invocation(call);
        _hashCodes.Invocation(call);
        _culture.Invocation(call);
        _timeZone.Invocation(call);
        _boxing.Invocation(call);
        _creations.Invocation(call);
    }

    private void Inspect(IObjectCreationOperation creation)
    {
        if (_members.Creation(creation)) return;
        _enumerations.Creation(creation);
        _timeZone.Creation(creation);
        _creations.Inspect(creation);
    }

    private void Inspect(IConversionOperation conversion)
    {
        _timeZone.Conversion(conversion);
        _boxing.Conversion(conversion);
        scan.Call(conversion.OperatorMethod, conversion);
    }

    private void Inspect(IBinaryOperation binary)
    {
        if (Texts.IsConcatenation(binary))
        {
            _texts.Concatenation(binary);
            _culture.Concatenation(binary);
        }

        scan.Call(binary.OperatorMethod, binary);
    }

    private void Inspect(ICompoundAssignmentOperation assignment)
    {
        if (assignment is { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String })
        {
            _texts.Concatenation(assignment);
            _culture.Concatenation(assignment);
        }

        scan.Call(assignment.OperatorMethod, assignment);
    }
}

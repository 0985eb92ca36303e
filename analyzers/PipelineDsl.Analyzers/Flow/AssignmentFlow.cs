using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>Writing: to variables, into members and elements, and into objects that calls were given.</summary>
internal sealed class AssignmentFlow(BodyWalker walker)
{
    private readonly DeconstructionFlow _deconstruction = new(walker);

    public FlowValue Declare(IVariableDeclaratorOperation declarator)
    {
        if (declarator.GetVariableInitializer() is not { Value: { } initial })
        {
            walker.Variables.Set(declarator.Symbol, FlowValue.Empty);
            return FlowValue.Empty;
        }

        walker.Variables.Set(declarator.Symbol, walker.Evaluate(initial));
        Alias(declarator.Symbol, declarator.Symbol.Type, declarator.Symbol.IsRef, initial);
        return FlowValue.Empty;
    }

    public FlowValue Simple(ISimpleAssignmentOperation assignment)
    {
        FlowValue value = walker.Evaluate(assignment.Value);
        Assign(assignment.Target, value);
        if (assignment.Target is ILocalReferenceOperation local) Alias(local.Local, local.Local.Type, assignment.IsRef, assignment.Value);
        else if (assignment.Target is IParameterReferenceOperation parameter) Alias(parameter.Parameter, parameter.Parameter.Type, assignment.IsRef, assignment.Value);
        return value;
    }

    public FlowValue Compound(ICompoundAssignmentOperation assignment)
    {
        (FlowStep targetStep, FlowStep step) = (BodyWalker.StepAt(assignment.Target, "="), BodyWalker.StepAt(assignment.Value, "="));
        FlowValue old = walker.Evaluate(assignment.Target);
        FlowValue added = walker.Evaluate(assignment.Value);
        (OriginSet oldOrigins, OriginSet addedOrigins) = (old.Flatten(), added.Flatten(step));
        walker.Faults.Arithmetic(assignment.OperatorKind, assignment.IsChecked, assignment.OperatorMethod, assignment.Type, assignment.Value, oldOrigins, addedOrigins);
        FlowValue value = FlowValue.DependingOn(oldOrigins.Union(addedOrigins))
            .Showing(OperatorFlow.ShownBy(assignment.OperatorKind, assignment.Type, (old, oldOrigins, targetStep), (added, addedOrigins, step)));
        Assign(assignment.Target, value);
        return value;
    }

    public FlowValue Increment(IIncrementOrDecrementOperation operation)
    {
        FlowValue old = walker.Evaluate(operation.Target);
        FlowValue value = FlowValue.DependingOn(old.Flatten()).Showing(old.Shown());
        if (operation.IsChecked && !value.Depends.IsEmpty) walker.Fault(value.Depends);
        Assign(operation.Target, value);
        return value;
    }

    public FlowValue Coalesce(ICoalesceAssignmentOperation assignment)
    {
        FlowValue value = walker.Evaluate(assignment.Target);
        FlowEnvironment before = walker.Variables.Environment;
        walker.Control.Push(value.Presence());
        value = value.Join(walker.Evaluate(assignment.Value)).Under(value.Presence());
        Assign(assignment.Target, value);
        walker.Control.Pop();
        walker.Variables.Environment = walker.Variables.Environment.Join(before);
        return value;
    }

    public FlowValue Deconstruct(IDeconstructionAssignmentOperation assignment) => _deconstruction.Assign(assignment);

    /// <summary>What an expression that can be written to gets.</summary>
    public void Assign(IOperation target, FlowValue value)
    {
        switch (target)
        {
            case ILocalReferenceOperation { Local: { IsRef: true } local }:
                walker.Variables.Change(local, _ => value);
                break;
            case ILocalReferenceOperation { Local: var local }:
                walker.Variables.Set(local, value);
                break;
            case IParameterReferenceOperation parameter:
                walker.Variables.Set(parameter.Parameter, value);
                break;
            case IVariableDeclaratorOperation declarator:
                walker.Variables.Set(declarator.Symbol, value);
                break;
            case IDeclarationExpressionOperation declaration:
                Assign(declaration.Expression, value);
                break;
            case IInstanceReferenceOperation:
                walker.Variables.Change(walker.Variables.Receiver, _ => value);
                break;
            case ITupleOperation tuple:
                _deconstruction.AssignElements(tuple, value);
                break;
            case IConversionOperation conversion:
                Assign(conversion.Operand, value);
                break;
            case IDiscardOperation:
                break;
            case IFieldReferenceOperation { Instance: null } field:
                walker.Variables.Change(field.Field.OriginalDefinition, old => old.Join(value));
                break;
            case IFieldReferenceOperation { Instance: { } instance } field:
                Store(instance, field.Field, value);
                break;
            case IPropertyReferenceOperation { Instance: { } instance, Arguments.IsEmpty: true, Property: { IsIndexer: false, ReturnsByRef: false } property } when property.ContainingType.ExtensionParameter is null:
                StoreProperty(instance, property, value, target);
                break;
            default:
                Leave(target, value.Under(IndicesOf(target)));
                break;
        }
    }

    /// <summary>A call leaves something in an object that it was given.</summary>
    public void Leave(IOperation? target, FlowValue value)
    {
        if (target is null) return;
        if (target.Type is { IsValueType: true } && target is ILocalReferenceOperation or IParameterReferenceOperation or IInstanceReferenceOperation or IFieldReferenceOperation)
        {
            FlowValue old = walker.Evaluate(target);
            if (target is IInstanceReferenceOperation) walker.Variables.Change(walker.Variables.Receiver, _ => old.Join(value));
            else Assign(target, old.Join(value));
            return;
        }

        foreach ((ISymbol variable, bool isWhole) in walker.Variables.RootsOf(target))
        {
            FlowValue left = isWhole || !value.Holds.IsEmpty && value.Depends.IsEmpty && target is IArrayElementReferenceOperation ? value : FlowValue.DependingOn(value.Flatten());
            walker.Variables.Change(variable, old => old.Join(left));
        }
    }

    private void Store(IOperation instance, ISymbol member, FlowValue value)
    {
        bool isOwn = instance is IInstanceReferenceOperation;
        if (instance.Type is { IsValueType: true } && !isOwn)
        {
            Assign(instance, walker.Evaluate(instance).With(member, value));
            return;
        }

        foreach ((ISymbol variable, bool isWhole) in walker.Variables.RootsOf(instance))
        {
            walker.Variables.Change(variable, old => !isWhole ? old.Join(FlowValue.DependingOn(value.Flatten()))
                : old.With(member, isOwn ? value : old.Stored(member).Join(value)));
        }
    }

    private void StoreProperty(IOperation instance, IPropertySymbol property, FlowValue value, IOperation target)
    {
        if (property.SetMethod is { } setter && !MemberFacts.IsAuto(property) && walker.Session.Find(setter) is not null)
        {
            FlowValue receiver = walker.Evaluate(instance);
            walker.Calls.Call(new FlowCall(setter, instance, receiver, [new FlowArgument(setter.Parameters[setter.Parameters.Length - 1], Operation: null, value)], target.Syntax, property.Name));
            return;
        }

        Store(instance, property, value);
        bool isOpaque = !walker.Session.Engine.Bodies.Declares(property) && instance.Type is { IsValueType: false, IsRecord: false };
        if (isOpaque) Leave(instance, FlowValue.DependingOn(value.Flatten()));
    }

    private OriginSet IndicesOf(IOperation target)
    {
        OriginSet indices = OriginSet.Empty;
        IEnumerable<IOperation> arguments = target switch
        {
            IArrayElementReferenceOperation element => element.Indices,
            IPropertyReferenceOperation property => property.Arguments,
            IInvocationOperation call => call.Arguments,
            _ => [],
        };
        foreach (IOperation argument in arguments) indices = indices.Union(walker.Evaluate(argument).Flatten());
        return indices;
    }

    private void Alias(ISymbol variable, ITypeSymbol type, bool isRef, IOperation value)
    {
        if (!isRef && !TypeFacts.IsMutable(type)) return;
        foreach ((ISymbol root, _) in walker.Variables.RootsOf(value)) walker.Variables.Alias(variable, root);
    }
}
